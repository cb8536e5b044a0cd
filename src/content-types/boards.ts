import { choice, count, day, flag, group, list, optional, text } from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";

/** What an objection may be about, and so how soon it must be decided. */
export const objectionKinds = {
  exposure: "曝光台",
  honour: "红榜",
  figure: "数字",
  privacy: "个人信息",
  other: "其他内容",
} as const;

/** What a community may decide to show for good; what is blocked never stands among them. */
const allowedKinds = {
  name: "姓名",
  email: "电子邮箱",
  wechat: "微信号",
  qq: "QQ号",
  room: "房号",
  landline: "固定电话",
} as const;

const periodUnits = { "working-days": "工作日", days: "自然日", months: "月", years: "年" } as const;

/** The rules of the two boards, of objections and of how long entries are kept; numbers after `rules.md` §1H. */
export const boardsType = defineContentType({
  name: "boards",
  label: "榜单、异议和保存期限",
  description: "曝光台开不开、谁负责、展示几天；红榜公示几天；异议几天答复；各类内容保存多久。",
  folder: "settings",
  single: true,
  titleField: "label",
  fields: {
    exposures: group({
      label: "曝光台",
      fields: {
        on: flag({ label: "开通曝光台", hint: "先把下面几项答全；不开通，就没有曝光台的页面和填写入口" }),
        handler: optional(text({ label: "个人信息处理者", hint: "出了问题由哪个单位负责", max: 60 })),
        assessed: optional(
          day({ label: "影响评估日期", hint: "《个人信息保护法》第55条要求先评估，记录至少保存三年" }),
        ),
        rule: optional(
          text({ label: "曝光办法的名称", hint: "例如《兰锦社区不文明行为曝光办法》", max: 60 }),
        ),
        adoptedBy: optional(
          text({ label: "由哪次会议通过", hint: "例如 2020年第一次居民代表会议", max: 60 }),
        ),
        adopted: optional(day({ label: "通过日期" })),
        days: count({ label: "展示天数", hint: "一般 15 天，最多 30 天", unit: "天", min: 1, max: 30 }),
        households: count({
          label: "最少户数",
          hint: "户数比这少的地点不能上榜，免得一看就知道是谁",
          unit: "户",
          min: 10,
          max: 1000,
        }),
      },
    }),
    honours: group({
      label: "红榜",
      fields: {
        noticeDays: count({
          label: "公示天数",
          hint: "公示期满没有异议才算定下来",
          unit: "天",
          min: 1,
          max: 60,
        }),
        boardYears: optional(
          count({
            label: "榜上保留几年",
            hint: "不填就是 2 年；更早的转到“往年红榜”",
            unit: "年",
            min: 1,
            max: 3,
          }),
        ),
      },
    }),
    objections: list({
      label: "异议答复时限",
      item: "时限",
      summary: "{{fields.kind}} {{fields.amount}} {{fields.unit}}",
      of: group({
        label: "时限",
        fields: {
          kind: choice({ label: "对什么的异议", options: objectionKinds }),
          amount: count({ label: "数量", unit: "个", min: 1, max: 60 }),
          unit: choice({ label: "单位", options: { "working-days": "工作日", days: "自然日" } }),
        },
      }),
    }),
    allowed: optional(
      list({
        label: "已定可以公开的说法",
        item: "说法",
        hint: "写在这里，审核时不再问；不再用到的要删去。身份证号、手机号、银行卡号、车牌、门牌永远不能公开",
        summary: "{{fields.value}}",
        of: group({
          label: "说法",
          fields: {
            type: choice({ label: "像是什么", options: allowedKinds }),
            value: text({ label: "原文", hint: "照条目里的写法，例如 王建国", max: 60 }),
            reason: text({ label: "理由", hint: "谁定的、为什么可以公开", max: 120 }),
          },
        }),
      }),
    ),
    retention: list({
      label: "保存期限",
      item: "期限",
      hint: "从条目的日期算起；没有写的类型长期保存",
      summary: "{{fields.type}} {{fields.amount}} {{fields.unit}}",
      of: group({
        label: "期限",
        fields: {
          type: choice({
            label: "内容类型",
            options: {
              case: "案件",
              meeting: "议事会议",
              resolution: "决议",
              honour: "红榜",
              exposure: "曝光台",
              objection: "异议",
              activity: "志愿活动",
              notice: "通知公告",
            },
          }),
          amount: count({ label: "数量", unit: "个", min: 1, max: 100 }),
          unit: choice({ label: "单位", options: periodUnits }),
        },
      }),
    }),
  },
});

export type BoardsData = DataOf<typeof boardsType>;
