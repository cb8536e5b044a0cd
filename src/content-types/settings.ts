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
import { tiers } from "./case.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";

/** Who runs the portal and how to reach them; shown on every page. */
export const siteType = defineContentType({
  name: "site",
  label: "网站信息",
  description: "网站名称、联系方式、导航、备案号。",
  folder: "settings",
  single: true,
  titleField: "name",
  fields: {
    name: text({ label: "网站名称", max: 30 }),
    community: text({ label: "社区名称", max: 30 }),
    place: reference({ label: "社区本身", hint: "地点里代表整个社区的那一条", to: "place" }),
    slogan: text({ label: "一句话介绍", max: 60 }),
    host: text({ label: "主办单位", max: 60 }),
    phone: optional(officePhone({ label: "办公电话" })),
    emergency: optional(
      text({ label: "紧急情况怎么办", hint: "印在“有困难找谁”单页上，例如：火警119，急救120", max: 80 }),
    ),
    verifyDays: optional(
      count({
        label: "电话多少天核实一次",
        hint: "不填是 180 天；过了没核实的电话变灰",
        unit: "天",
        min: 1,
        max: 3650,
      }),
    ),
    address: text({ label: "办公地点", max: 80 }),
    hours: text({ label: "办公时间", max: 80 }),
    complaints: longText({ label: "监督投诉渠道", hint: "对公开的内容有意见找谁" }),
    notice: optional(longText({ label: "全站提示", hint: "显示在每页顶部，例如“演示网站”" })),
    navigation: list({
      label: "导航",
      item: "导航项",
      summary: "{{fields.name}}",
      max: 9,
      of: group({
        label: "导航项",
        fields: { name: text({ label: "名称", max: 8 }), path: webAddress({ label: "路径" }) },
      }),
    }),
    sections: optional(
      list({
        label: "全部栏目",
        item: "一组栏目",
        hint: "网站的全部入口，按组列在页脚和“全部栏目”页上",
        summary: "{{fields.name}}",
        max: 12,
        of: group({
          label: "一组栏目",
          fields: {
            name: text({ label: "组名", max: 8 }),
            items: list({
              label: "栏目",
              item: "栏目",
              summary: "{{fields.name}}",
              max: 40,
              of: group({
                label: "栏目",
                fields: { name: text({ label: "名称", max: 14 }), path: webAddress({ label: "路径" }) },
              }),
            }),
          },
        }),
      }),
    ),
    licence: optional(
      group({
        label: "数据许可",
        hint: "别人拿了开放数据可以做什么；不写就是没有许可",
        fields: {
          id: text({ label: "代号", hint: "例如 CC-BY-4.0", max: 40 }),
          title: text({ label: "名称", max: 60 }),
          path: webAddress({ label: "许可全文的网址" }),
        },
      }),
    ),
    members: optional(
      list({
        label: "下面的社区",
        item: "一个社区",
        hint: "只有街道、区、市的门户填：按行政区划的顺序，不按数字排",
        summary: "{{fields.name}}",
        max: 3000,
        of: group({
          label: "一个社区",
          fields: {
            id: shortName({ label: "短名", hint: "定了就不要再改" }),
            name: text({ label: "名称", max: 30 }),
            address: webAddress({ label: "它的门户的网址" }),
            folder: optional(
              text({
                label: "它的网站在本机的文件夹",
                hint: "在同一台机器上生成的才填；不填就从网址取",
                max: 300,
              }),
            ),
          },
        }),
      }),
    ),
    serviceNoticeDays: optional(
      count({
        label: "服务时长至少公示几个工作日",
        unit: "个工作日",
        hint: "不填就是 3 个工作日",
        min: 1,
        max: 30,
      }),
    ),
    icp: optional(text({ label: "ICP 备案号", max: 40 })),
    policeRecord: optional(text({ label: "公安备案号", max: 40 })),
  },
});

const named = { id: shortName({ label: "短名" }), name: text({ label: "名称", max: 20 }) };

function vocabularyList(label: string) {
  return list({
    label,
    item: label,
    summary: "{{fields.name}}",
    max: 80,
    of: group({ label, fields: { ...named, note: optional(text({ label: "说明", max: 120 })) } }),
  });
}

/** Kinds of assessment; `evaluators` names those whose voice each must have (三级评价). */
const assessmentKindList = list({
  label: "评议种类",
  item: "评议种类",
  summary: "{{fields.name}}",
  max: 80,
  of: group({
    label: "评议种类",
    fields: {
      ...named,
      note: optional(text({ label: "说明", max: 120 })),
      evaluators: optional(
        list({
          label: "缺一不可的评价方",
          item: "一方",
          hint: "例如三级评价要有三方，缺一方就不能发布",
          of: text({ label: "一方", max: 30 }),
        }),
      ),
    },
  }),
});

/** The community's own words: every list that a form offers and a filter page shows. */
export const vocabularyType = defineContentType({
  name: "vocabulary",
  label: "词表",
  description: "类别、渠道等可选项，社区自己定。",
  folder: "settings",
  single: true,
  titleField: "label",
  fields: {
    categories: vocabularyList("案件类别"),
    channels: vocabularyList("来源渠道"),
    honourCategories: vocabularyList("红榜类别"),
    exposureCategories: vocabularyList("曝光行为类别"),
    placeKinds: vocabularyList("地点种类"),
    organisationKinds: vocabularyList("单位种类"),
    serviceCategories: optional(vocabularyList("服务类别")),
    assessmentKinds: optional(assessmentKindList),
    monthlyCounts: optional(vocabularyList("月报数什么")),
    managementModes: optional(vocabularyList("物业管理方式")),
    statutoryItems: optional(vocabularyList("法定公开事项")),
    roleKinds: optional(
      list({
        label: "岗位种类",
        item: "岗位种类",
        summary: "{{fields.name}}",
        max: 80,
        of: group({
          label: "岗位种类",
          fields: {
            ...named,
            note: optional(text({ label: "说明", max: 120 })),
            at: optional(
              vocabularyItem({
                label: "设在哪一级",
                list: "placeKinds",
                hint: "填了，这一级的每个地点都要核对有没有配齐",
              }),
            ),
            needed: optional(count({ label: "每处至少几人", unit: "人", min: 1, max: 100 })),
          },
        }),
      }),
    ),
    deadlines: list({
      label: "办理时限",
      item: "时限",
      hint: "从上往下，第一条符合的生效",
      summary: "{{fields.amount}} {{fields.unit}}",
      of: group({
        label: "时限",
        fields: {
          urgency: optional(choice({ label: "紧急程度", options: { normal: "一般", urgent: "紧急" } })),
          tier: optional(
            choice({
              label: "办理层级",
              options: tiers,
            }),
          ),
          category: optional(shortName({ label: "案件类别（短名）" })),
          channel: optional(
            shortName({ label: "来源渠道（短名）", hint: "例如拉呱说事会上说的事几天内必回" }),
          ),
          amount: count({ label: "数量", unit: "个", min: 1, max: 1000 }),
          unit: choice({
            label: "单位",
            options: { "working-days": "工作日", days: "自然日", hours: "小时" },
          }),
          from: optional(
            day({
              label: "从哪天受理的起用",
              hint: "改时限时另加一条、写上日子，排在旧的前面；以前的案件还按旧的算",
            }),
          ),
        },
      }),
    }),
  },
});

/** Statutory holidays and 调休 working days by year, from the State Council's yearly notice. */
export const calendarType = defineContentType({
  name: "calendar",
  label: "节假日",
  description: "每年国务院办公厅公布放假安排后，把当年的假期和调休上班日抄进来。",
  folder: "settings",
  single: true,
  titleField: "label",
  fields: {
    years: list({
      label: "年份",
      item: "年份",
      summary: "{{fields.year}}",
      of: group({
        label: "年份",
        fields: {
          year: count({ label: "年", unit: "年", min: 2000, max: 2100 }),
          holidays: list({
            label: "假期",
            item: "假期",
            summary: "{{fields.name}} {{fields.from}}",
            of: group({
              label: "假期",
              fields: {
                name: text({ label: "名称", max: 20 }),
                from: day({ label: "第一天" }),
                to: day({ label: "最后一天" }),
              },
            }),
          }),
          workdays: optional(list({ label: "调休上班日", item: "上班日", of: day({ label: "日期" }) })),
        },
      }),
    }),
  },
});

export type SiteData = DataOf<typeof siteType>;
export type VocabularyData = DataOf<typeof vocabularyType>;
export type CalendarData = DataOf<typeof calendarType>;
/** One item of the vocabulary. */
export type VocabularyItem = VocabularyData["categories"][number];
/** The lists of the vocabulary that name things. */
export type VocabularyList = Exclude<keyof VocabularyData, "deadlines">;
