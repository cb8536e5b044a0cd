import {
  choice,
  count,
  day,
  entryNumber,
  group,
  list,
  longText,
  markdown,
  optional,
  reference,
  text,
  vocabularyItem,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo, pictures, sources } from "./shared-fields.ts";

const step = group({
  label: "步骤",
  fields: {
    step: text({ label: "步骤名称", hint: "与所选工作流程里的名称一致", max: 30 }),
    day: day({ label: "日期" }),
    unit: optional(reference({ label: "承办单位", to: "organisation" })),
    note: longText({ label: "办理情况", hint: "写事，不写人名、电话、门牌" }),
  },
});

/** A resident's problem from intake to evaluation. Public columns of `rules.md` §2D; no field for the reporter. */
export const caseType = defineContentType({
  name: "case",
  label: "案件",
  description: "居民反映的一件事，从受理到评价。只写事情，不写是谁反映的。",
  folder: "cases",
  address: "/cases/",
  fields: {
    id: entryNumber({ label: "编号", code: "LJ", hint: "自动给出下一个号" }),
    title: text({ label: "事项", hint: "一句话：哪里、什么事", max: 60 }),
    received: day({ label: "受理日期" }),
    channel: vocabularyItem({ label: "来源渠道", list: "channels" }),
    category: vocabularyItem({ label: "类别", list: "categories" }),
    urgency: choice({
      label: "紧急程度",
      options: { normal: "一般", urgent: "紧急" },
      preset: "normal",
    }),
    place: reference({ label: "小区（楼栋）", to: "place" }),
    location: optional(text({ label: "位置", hint: "公共部位，例如 北门车棚；不写单元和房号", max: 60 })),
    summary: longText({ label: "诉求摘要", hint: "两三句话，不写反映人" }),
    reports: optional(count({ label: "共几人反映", unit: "人", min: 1, max: 100_000 })),
    workflow: reference({ label: "工作流程", to: "workflow" }),
    tier: choice({
      label: "办理层级",
      options: { self: "自治", negotiated: "协商", joint: "联动", reported: "上报" },
    }),
    unit: reference({ label: "责任单位", to: "organisation" }),
    due: optional(day({ label: "办理时限（到期日）" })),
    steps: list({
      label: "办理步骤",
      item: "步骤",
      summary: "{{fields.day}} {{fields.step}}",
      of: step,
    }),
    outcome: optional(
      choice({
        label: "办理结果",
        hint: "还没办完就不选",
        options: {
          solved: "已解决",
          partly: "部分解决",
          cannot: "无法办理",
          referred: "转其他单位",
          duplicate: "重复反映",
          withdrawn: "反映人撤回",
        },
      }),
    ),
    closed: optional(day({ label: "办结日期" })),
    reason: optional(longText({ label: "未能完全解决的原因" })),
    verdict: optional(
      choice({
        label: "居民评价",
        hint: "居民怎么说就怎么选；没有回访到就不选",
        options: { satisfied: "满意", mostly: "基本满意", dissatisfied: "不满意" },
      }),
    ),
    verdictDay: optional(day({ label: "评价日期" })),
    verdictNote: optional(longText({ label: "评价说明" })),
    meeting: optional(reference({ label: "在哪次议事上提出", to: "meeting" })),
    pictures,
    sources,
    demo,
    body: optional(markdown({ label: "详细情况", hint: "可以不写" })),
  },
});

export type CaseData = DataOf<typeof caseType>;
