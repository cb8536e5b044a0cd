import { count, day, markdown, optional, shortName, text } from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { sources } from "./shared-fields.ts";

/** Free text that stays: 居民公约, 议事机制, help. Served at `/pages/<id>/`. */
export const pageType = defineContentType({
  name: "page",
  label: "页面",
  description: "长期有效的文字：居民公约、议事机制、隐私说明。",
  folder: "pages",
  address: "/pages/",
  fields: {
    id: shortName({ label: "短名" }),
    title: text({ label: "标题", max: 60 }),
    summary: text({ label: "一句话说明", max: 120 }),
    updated: day({ label: "修订日期" }),
    order: optional(count({ label: "排序", unit: "位", max: 1000 })),
    sources,
    body: markdown({ label: "正文" }),
  },
});

export type PageData = DataOf<typeof pageType>;
