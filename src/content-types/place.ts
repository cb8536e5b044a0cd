import { count, day, list, optional, reference, shortName, text, vocabularyItem } from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";

/**
 * A node in the tree community → grid or estate → building. Never a unit or a door. A grid names the places it
 * is made of in `parts`; when grids are drawn anew the old one gets a last day and stays readable.
 */
export const placeType = defineContentType({
  name: "place",
  label: "地点",
  description: "小区、网格、楼栋，一层套一层；不到单元和房号。",
  folder: "places",
  address: "/who-to-ask/",
  titleField: "name",
  fields: {
    id: shortName({ label: "短名" }),
    name: text({ label: "名称", max: 40 }),
    kind: vocabularyItem({ label: "种类", list: "placeKinds" }),
    parent: optional(reference({ label: "上一级", to: "place" })),
    households: optional(count({ label: "户数", unit: "户", max: 1_000_000 })),
    order: optional(count({ label: "排序", unit: "位", max: 100_000 })),
    parts: optional(
      list({
        label: "由哪些地点组成",
        item: "地点",
        hint: "网格填：写明管哪几个小区、哪几栋楼；普通地点不填",
        of: reference({ label: "地点", to: "place" }),
      }),
    ),
    management: optional(
      vocabularyItem({ label: "物业管理方式", list: "managementModes", hint: "小区填：没有物业的怎么管" }),
    ),
    from: optional(day({ label: "从哪天起这样划分" })),
    to: optional(day({ label: "划分到哪天为止", hint: "重新划分后填，旧的划分还能查到" })),
    change: optional(text({ label: "划分调整说明", hint: "为什么这样划、和以前有什么不同" })),
  },
});

export type PlaceData = DataOf<typeof placeType>;
