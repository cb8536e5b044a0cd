import {
  choice,
  count,
  flag,
  fraction,
  group,
  list,
  longText,
  optional,
  reference,
  shortName,
  text,
  vocabularyItem,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";

/** A part that must be reached: 以上 counts the part itself, 超过 does not (Civil Code 1259). */
const threshold = {
  fraction: fraction({ label: "比例" }),
  bound: choice({ label: "算不算本数", options: { over: "超过（不含本数）", atLeast: "以上（含本数）" } }),
};

/** A kind of meeting with its rules; statutory values from `rules.md` §2B, all of them data. */
export const meetingKindType = defineContentType({
  name: "meeting-kind",
  label: "会议类型",
  description: "一种会怎么开：谁参加、多少人到场才算数、多少人同意才通过、纪要公示几天。",
  folder: "meeting-kinds",
  address: "/meeting-kinds/",
  titleField: "name",
  fields: {
    id: shortName({ label: "短名" }),
    name: text({ label: "名称", max: 30 }),
    order: optional(count({ label: "排第几", unit: "位", max: 1000 })),
    summary: longText({ label: "说明", hint: "这种会做什么用" }),
    attendees: text({ label: "谁参加", max: 120 }),
    rhythm: optional(text({ label: "多久一次", hint: "例如 每月一次、每周四晚八点", max: 60 })),
    unit: choice({
      label: "人数按什么算",
      options: { persons: "人", households: "户" },
      preset: "persons",
    }),
    steps: optional(
      list({
        label: "步骤",
        item: "步骤",
        summary: "{{fields.name}}",
        max: 20,
        of: group({
          label: "步骤",
          fields: { name: text({ label: "名称", max: 30 }), meaning: text({ label: "做什么", max: 120 }) },
        }),
      }),
    ),
    byArea: flag({ label: "专有面积也要达到", hint: "业主大会：人数和专有面积都要达到同一比例" }),
    // Inside an optional group every field may stay empty: Decap asks for required ones even then.
    attendance: optional(
      group({
        label: "到会要求",
        hint: "不填表示不限人数",
        fields: { fraction: optional(threshold.fraction), bound: optional(threshold.bound) },
      }),
    ),
    passing: optional(
      list({
        label: "通过要求",
        item: "一类事项",
        hint: "第一条是一般事项；不填表示这种会不作表决",
        summary: "{{fields.matter}} {{fields.fraction}}",
        max: 12,
        of: group({
          label: "一类事项",
          fields: {
            matter: text({ label: "什么事项", max: 60 }),
            of: choice({
              label: "按谁算比例",
              options: { present: "到会的", cast: "投了票的", expected: "应到的全体" },
            }),
            ...threshold,
          },
        }),
      }),
    ),
    noticeDays: optional(count({ label: "提前几天公告", unit: "天", max: 365 })),
    objectionDays: optional(count({ label: "纪要公示几天", unit: "天", max: 365 })),
    objectionTo: optional(text({ label: "有异议找谁", hint: "单位或岗位，不写姓名", max: 80 })),
    source: optional(longText({ label: "规则出处", hint: "法律条文，或本社区自定规则的名称" })),
    isStatutory: flag({ label: "法定会议" }),
    raised: optional(
      group({
        label: "会上提出的事怎么立案",
        fields: {
          channel: optional(vocabularyItem({ label: "来源渠道", list: "channels" })),
          workflow: optional(reference({ label: "工作流程", to: "workflow" })),
          unit: optional(reference({ label: "先由哪个单位受理", to: "organisation" })),
        },
      }),
    ),
  },
});

export type MeetingKindData = DataOf<typeof meetingKindType>;
