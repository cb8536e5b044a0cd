import {
  count,
  day,
  list,
  longText,
  mobilePhone,
  officePhone,
  optional,
  reference,
  shortName,
  text,
  vocabularyItem,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo, sources } from "./shared-fields.ts";

/** An office that serves a place: grid worker, building lead, grid head. The office is shown, never who lives where. */
export const roleType = defineContentType({
  name: "role",
  label: "岗位",
  description: "楼长、网格员、网格长等岗位：管哪里、管什么事、打哪个办公电话。不写姓名和住址。",
  folder: "roles",
  address: "/roles/",
  titleField: "name",
  fields: {
    id: shortName({ label: "短名" }),
    name: text({ label: "岗位名称", hint: "例如“第一网格网格员”；不写姓名", max: 40 }),
    kind: vocabularyItem({ label: "岗位种类", list: "roleKinds" }),
    places: list({
      label: "管哪些地方",
      item: "地点",
      of: reference({ label: "地点", to: "place" }),
    }),
    holders: optional(count({ label: "现有几人", hint: "空缺填 0", unit: "人", max: 1000 })),
    unit: optional(reference({ label: "所属或派出单位", to: "organisation" })),
    duties: longText({ label: "管什么事" }),
    phone: optional(officePhone({ label: "办公电话" })),
    mobile: optional(mobilePhone({ label: "手机" })),
    consent: optional(text({ label: "手机公开同意书编号", hint: "同意书原件留在社区，不上传", max: 30 })),
    hours: optional(text({ label: "什么时候找得到", max: 60 })),
    verified: optional(day({ label: "电话核实日期" })),
    sources,
    demo,
  },
});

export type RoleData = DataOf<typeof roleType>;
