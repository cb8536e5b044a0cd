import { count, optional, reference, shortName, text, vocabularyItem } from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";

/** A node in the tree community → grid or estate → building. Never a unit or a door. */
export const placeType = defineContentType({
  name: "place",
  label: "地点",
  description: "小区、网格、楼栋，一层套一层；不到单元和房号。",
  folder: "places",
  titleField: "name",
  fields: {
    id: shortName({ label: "短名" }),
    name: text({ label: "名称", max: 40 }),
    kind: vocabularyItem({ label: "种类", list: "placeKinds" }),
    parent: optional(reference({ label: "上一级", to: "place" })),
    households: optional(count({ label: "户数", unit: "户", max: 1_000_000 })),
    order: optional(count({ label: "排序", unit: "位", max: 100_000 })),
  },
});

export type PlaceData = DataOf<typeof placeType>;
