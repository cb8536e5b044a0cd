import {
  day,
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
    duties: longText({ label: "管什么事" }),
    phone: optional(officePhone({ label: "办公电话" })),
    address: optional(text({ label: "办公地点", max: 80 })),
    hours: optional(text({ label: "办公时间", max: 60 })),
    verified: optional(day({ label: "电话核实日期" })),
    sources,
    demo,
    body: optional(markdown({ label: "介绍" })),
  },
});

export type OrganisationData = DataOf<typeof organisationType>;
