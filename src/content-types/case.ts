import {
  alsoCalled,
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
  stepNote,
  text,
  vocabularyItem,
} from "../fields/index.ts";
import { caseColumns } from "./case-columns.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { corrections, demo, pictures, sources } from "./shared-fields.ts";

const step = group({
  label: "步骤",
  fields: {
    step: text({ label: "步骤名称", max: 30, editor: "workflow-step" }),
    day: day({ label: "日期" }),
    unit: optional(reference({ label: "承办单位", to: "organisation" })),
    note: stepNote({ label: "办理情况", hint: "写事，不写人名、电话、门牌" }),
  },
});

/** Who can settle a matter, the nearest to residents first; a case only ever climbs. */
export const tiers = { self: "自治", negotiated: "协商", joint: "联动", reported: "上报" } as const;

const outcomes = {
  solved: "已解决",
  partly: "部分解决",
  cannot: "无法办理",
  referred: "转其他单位",
  duplicate: "重复反映",
  withdrawn: "反映人撤回",
} as const;

const verdicts = { satisfied: "满意", mostly: "基本满意", dissatisfied: "不满意" } as const;

const escalations = optional(
  list({
    label: "升级经过",
    item: "升级",
    hint: "这一层办不了、交给上一层才填；最后一次升到的就是现在的办理层级",
    summary: "{{fields.day}} {{fields.from}} → {{fields.to}}",
    max: 3,
    of: group({
      label: "升级",
      fields: {
        day: day({ label: "日期" }),
        from: choice({ label: "从哪一层", options: tiers }),
        to: choice({ label: "升到哪一层", options: tiers }),
        reason: longText({ label: "为什么升级" }),
      },
    }),
  }),
);

const extension = optional(
  group({
    label: "延期",
    hint: "只能延一次，要在原来的到期日之前定下",
    fields: {
      day: day({ label: "哪天定的" }),
      due: day({ label: "新的到期日" }),
      reason: longText({ label: "为什么延期" }),
    },
  }),
);

const hold = optional(
  group({
    label: "挂账",
    hint: "眼下办不了、先记在账上、不再计时的事才填；要在到期日之前定下",
    fields: { day: day({ label: "哪天挂账" }), reason: longText({ label: "为什么挂账、等什么" }) },
  }),
);

const reopenings = optional(
  list({
    label: "重开",
    item: "重开",
    hint: "办结以后又接着办才填；上面的办理结果、评价写最后一次的，重开前的写在这里",
    summary: "{{fields.day}} 重开",
    max: 5,
    of: group({
      label: "重开",
      fields: {
        closed: day({ label: "上次办结日期" }),
        outcome: choice({ label: "上次办理结果", options: outcomes }),
        verdict: optional(choice({ label: "上次居民评价", options: verdicts })),
        day: day({ label: "重开日期" }),
        reason: longText({ label: "为什么重开" }),
      },
    }),
  }),
);

/** A resident's problem from intake to evaluation. Public columns of `rules.md` §2D; no field for the reporter. */
export const caseType = defineContentType({
  name: "case",
  label: "案件",
  description: "居民反映的一件事，从受理到评价。只写事情，不写是谁反映的。",
  folder: "cases",
  address: "/cases/",
  settled: ["outcome", "closed", "verdict"],
  fields: alsoCalled(caseColumns, {
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
    reports: optional(
      count({ label: "共几人反映", hint: "并入的重复件另算，不用加进来", unit: "人", min: 1, max: 100_000 }),
    ),
    parent: optional(reference({ label: "从哪件分出来的", hint: "一件事拆成几件分头办，才填", to: "case" })),
    workflow: reference({ label: "工作流程", to: "workflow" }),
    tier: choice({
      label: "办理层级",
      options: tiers,
    }),
    escalations,
    unit: reference({ label: "责任单位", to: "organisation" }),
    due: optional(
      day({
        label: "办理时限（到期日）",
        editor: "deadline",
        hint: "不用填，按词表里的办理时限自动算；延期填在“延期”里",
      }),
    ),
    extension,
    hold,
    steps: list({
      label: "办理步骤",
      item: "步骤",
      editor: "workflow-steps",
      summary: "{{fields.day}} {{fields.step}}",
      of: step,
    }),
    outcome: optional(
      choice({
        label: "办理结果",
        hint: "还没办完就不选",
        options: outcomes,
      }),
    ),
    duplicateOf: optional(
      reference({ label: "和哪件重复", hint: "办理结果选“重复反映”时填，并入那一件", to: "case" }),
    ),
    closed: optional(day({ label: "办结日期" })),
    reason: optional(longText({ label: "未能完全解决的原因" })),
    verdict: optional(
      choice({
        label: "居民评价",
        hint: "居民怎么说就怎么选；没有回访到就不选",
        options: verdicts,
      }),
    ),
    verdictDay: optional(day({ label: "评价日期" })),
    verdictNote: optional(longText({ label: "评价说明" })),
    reopenings,
    meeting: optional(
      reference({
        label: "在哪次议事上提出",
        hint: "早就受理、后来拿到会上商议的，也选那次会",
        to: "meeting",
      }),
    ),
    corrections,
    agendaItem: optional(count({ label: "第几个议题提出", unit: "项", min: 1, max: 50 })),
    pictures,
    sources,
    demo,
    body: optional(markdown({ label: "详细情况", hint: "可以不写" })),
  }),
});

export type CaseData = DataOf<typeof caseType>;
