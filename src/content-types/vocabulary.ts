import {
  choice,
  count,
  day,
  group,
  list,
  optional,
  shortName,
  text,
  vocabularyItem,
} from "../fields/index.ts";
import { tiers } from "./case.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";

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

export type VocabularyData = DataOf<typeof vocabularyType>;
/** One item of the vocabulary. */
export type VocabularyItem = VocabularyData["categories"][number];
/** The lists of the vocabulary that name things. */
export type VocabularyList = Exclude<keyof VocabularyData, "deadlines">;
