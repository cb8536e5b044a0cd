import {
  choice,
  day,
  entryNumber,
  list,
  longText,
  optional,
  reference,
  text,
  vocabularyItem,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo, sources } from "./shared-fields.ts";

const listed = (label: string, hint: string) =>
  optional(list({ label, item: label, hint, of: reference({ label, to: "listing" }) }));

/** A line of the three lists 群众需求, 单位资源, 服务项目. A project is what joins a need and a resource. */
export const listingType = defineContentType({
  name: "listing",
  label: "三个清单",
  description: "群众需求、单位资源、服务项目三个清单里的一项；服务项目写明回应哪些需求、用到哪些资源。",
  folder: "listings",
  address: "/listings/",
  fields: {
    id: entryNumber({ label: "编号", code: "QD" }),
    kind: choice({
      label: "哪个清单",
      options: { need: "群众需求", resource: "单位资源", project: "服务项目" },
    }),
    title: text({ label: "名称", max: 60 }),
    category: vocabularyItem({ label: "服务类别", list: "serviceCategories" }),
    day: day({ label: "列入日期" }),
    until: optional(day({ label: "有效到", hint: "过了这天还列着，注明已到期" })),
    unit: optional(
      reference({ label: "哪个单位", hint: "资源和项目必填：谁提供、谁来做", to: "organisation" }),
    ),
    place: optional(reference({ label: "小区", to: "place" })),
    description: longText({ label: "说明", hint: "要什么、能给什么、怎么做；不写人名" }),
    needs: listed("回应的需求", "服务项目才填"),
    resources: listed("用到的资源", "服务项目才填"),
    sources,
    demo,
  },
});

export type ListingData = DataOf<typeof listingType>;
