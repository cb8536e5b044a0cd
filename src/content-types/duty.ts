import {
  choice,
  count,
  day,
  group,
  list,
  longText,
  officePhone,
  optional,
  reference,
  shortName,
  text,
  vocabularyItem,
  webAddress,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";

/**
 * One row of the community's disclosure catalogue (居务公开目录): what must be published, on what basis, by whom,
 * how often, by when, where, for how long, and whom to tell when it is late. The columns follow `rules.md` §2A.
 */
export const dutyType = defineContentType({
  name: "duty",
  label: "公开事项",
  description: "居务公开目录里的一行：公开什么、依据、谁公开、多久一次、几天之内、在哪里看、找谁提意见。",
  folder: "duties",
  address: "/disclosure/catalogue/",
  titleField: "name",
  fields: {
    id: shortName({ label: "短名" }),
    name: text({ label: "事项", max: 40 }),
    item: vocabularyItem({ label: "法定公开事项", list: "statutoryItems" }),
    order: optional(count({ label: "排序", unit: "位", max: 100_000 })),
    content: longText({ label: "公开内容", hint: "要写明哪些要素" }),
    basis: text({ label: "公开依据" }),
    publisher: reference({ label: "公开主体", to: "organisation" }),
    audience: text({ label: "公开对象", max: 60 }),
    channel: text({ label: "公开渠道和载体", hint: "例如：居务公开栏、本网站", max: 80 }),
    responsible: text({ label: "负责岗位", hint: "写岗位，不写姓名", max: 40 }),
    objections: text({ label: "有异议找谁", max: 80 }),
    phone: optional(officePhone({ label: "异议电话" })),
    kept: count({ label: "公示不少于", hint: "法律要求至少 15 天", unit: "天", min: 15, max: 36_500 }),
    every: choice({
      label: "多久公开一次",
      options: {
        month: "每月",
        quarter: "每季度",
        half: "每半年",
        year: "每年",
        event: "发生一次公开一次",
        standing: "长期公开",
      },
    }),
    within: count({
      label: "几天之内公开",
      hint: "从一期结束或事情发生的第二天算起",
      unit: "天",
      min: 1,
      max: 1000,
    }),
    unit: choice({ label: "怎么算天数", options: { "working-days": "工作日", days: "自然日" } }),
    since: day({ label: "从哪天起要公开" }),
    until: optional(day({ label: "到哪天不再要公开" })),
    meetingKinds: optional(
      list({
        label: "开了哪些会要公开",
        item: "会议类型",
        hint: "“发生一次公开一次”时填：这些会开过就要公开",
        of: reference({ label: "会议类型", to: "meeting-kind" }),
      }),
    ),
    events: optional(
      list({
        label: "发生了哪些要公开的事",
        item: "事情",
        hint: "“发生一次公开一次”时填：每发生一次写一行",
        summary: "{{fields.day}} {{fields.name}}",
        of: group({
          label: "事情",
          fields: { day: day({ label: "哪天发生" }), name: text({ label: "什么事", max: 60 }) },
        }),
      }),
    ),
    seeAlso: optional(webAddress({ label: "网站上还能在哪里看", hint: "例如 /resolutions/" })),
  },
});

export type DutyData = DataOf<typeof dutyType>;
