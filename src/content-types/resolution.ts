import {
  choice,
  count,
  day,
  entryNumber,
  group,
  list,
  longText,
  money,
  optional,
  reference,
  text,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { corrections, demo, sources } from "./shared-fields.ts";

/** What a meeting decided, tracked until it is done and evaluated. */
export const resolutionType = defineContentType({
  name: "resolution",
  label: "决议",
  description: "议事会定下的事：谁负责、何时完成、钱从哪来、办到哪一步。",
  folder: "resolutions",
  address: "/resolutions/",
  settled: ["done", "evaluation"],
  fields: {
    id: entryNumber({ label: "编号", code: "JY" }),
    title: text({ label: "决议事项", max: 60 }),
    meeting: reference({ label: "出自哪次议事", to: "meeting" }),
    agendaItem: count({ label: "第几个议题", unit: "项", min: 1, max: 50 }),
    decision: longText({ label: "决议内容" }),
    unit: reference({ label: "责任单位", to: "organisation" }),
    role: text({ label: "责任人", hint: "写职务，不写姓名", max: 30 }),
    due: day({ label: "完成时限" }),
    funding: optional(
      list({
        label: "经费",
        item: "一笔经费",
        summary: "{{fields.source}} {{fields.amount}}元",
        of: group({
          label: "经费",
          fields: {
            source: text({ label: "来源", max: 60 }),
            amount: money({ label: "预算" }),
            spent: optional(money({ label: "已支出", hint: "单位：元；还没有花就不填" })),
          },
        }),
      }),
    ),
    progress: optional(
      list({
        label: "落实进展",
        item: "进展",
        summary: "{{fields.day}} {{fields.percent}}%",
        of: group({
          label: "进展",
          fields: {
            day: day({ label: "日期" }),
            percent: count({ label: "完成比例", unit: "%", max: 100 }),
            note: longText({ label: "情况" }),
          },
        }),
      }),
    ),
    done: optional(day({ label: "完成日期" })),
    evaluation: optional(
      choice({
        label: "居民评价",
        options: { satisfied: "满意", mostly: "基本满意", dissatisfied: "不满意" },
      }),
    ),
    evaluated: optional(day({ label: "评价日期" })),
    evaluationNote: optional(longText({ label: "评价说明", hint: "怎么征求的意见、有多少人回答" })),
    case: optional(reference({ label: "对应案件", to: "case" })),
    corrections,
    sources,
    demo,
  },
});

export type ResolutionData = DataOf<typeof resolutionType>;
