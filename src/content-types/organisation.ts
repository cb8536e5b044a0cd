import {
  count,
  day,
  group,
  list,
  longText,
  markdown,
  officePhone,
  optional,
  reference,
  shortName,
  text,
  vocabularyItem,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo, sources } from "./shared-fields.ts";

/** A body that acts: committee, owners' committee, property company, partner unit, party branch. */
export const organisationType = defineContentType({
  name: "organisation",
  label: "单位",
  description: "居委会、业委会、物业、共建单位、党支部等；只写职责和办公电话。",
  folder: "organisations",
  address: "/organisations/",
  titleField: "name",
  fields: {
    id: shortName({ label: "短名" }),
    name: text({ label: "名称", max: 40 }),
    kind: vocabularyItem({ label: "种类", list: "organisationKinds" }),
    parent: optional(reference({ label: "上级单位", to: "organisation" })),
    places: optional(
      list({
        label: "服务哪些地方",
        item: "地点",
        hint: "填了，这些地方的“有困难找谁”页上就有这个单位",
        of: reference({ label: "地点", to: "place" }),
      }),
    ),
    duties: longText({ label: "管什么事" }),
    phone: optional(officePhone({ label: "办公电话" })),
    address: optional(text({ label: "办公地点", max: 80 })),
    hours: optional(text({ label: "办公时间", max: 60 })),
    verified: optional(day({ label: "电话核实日期" })),
    term: optional(
      group({
        label: "届期或合同期",
        hint: "业委会填届期，物业填合同期；只写人数，不写名单",
        fields: {
          name: optional(text({ label: "第几届", max: 20 })),
          from: day({ label: "从哪天" }),
          to: day({ label: "到哪天" }),
          members: optional(count({ label: "成员人数", unit: "人", max: 1000 })),
          relatives: optional(
            day({
              label: "近亲属回避哪天核对",
              hint: "居委会成员之间、居务监督委员会和居委会之间不能是近亲属；核对过才填",
            }),
          ),
          partyMembers: optional(count({ label: "其中党员", unit: "人", max: 1000 })),
        },
      }),
    ),
    partyHouseholds: optional(
      count({ label: "党员中心户", hint: "只写几户，不写是哪几户", unit: "户", max: 100_000 }),
    ),
    reported: optional(day({ label: "到社区报到的日期", hint: "共建和双报到单位填" })),
    sources,
    demo,
    body: optional(markdown({ label: "介绍" })),
  },
});

export type OrganisationData = DataOf<typeof organisationType>;
