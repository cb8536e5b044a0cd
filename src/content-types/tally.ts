import { count, day, entryNumber, group, list, optional, reference, text } from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo, sources } from "./shared-fields.ts";

/** How many services an office did in a period, one line a service; a return filled in once a month. */
export const tallyType = defineContentType({
  name: "tally",
  label: "代办件数",
  description: "一段时间（一般一个月）各项服务办了多少件，其中代办多少件。只写件数，不写是谁。",
  folder: "tallies",
  address: "/tallies/",
  fields: {
    id: entryNumber({ label: "编号", code: "JS" }),
    title: text({ label: "标题", hint: "例如 2020年6月代办服务件数", max: 60 }),
    from: day({ label: "第一天" }),
    day: day({ label: "最后一天" }),
    unit: optional(reference({ label: "哪里办的", to: "organisation" })),
    counts: list({
      label: "件数",
      item: "一项服务",
      summary: "{{fields.service}} {{fields.handled}}件",
      of: group({
        label: "一项服务",
        fields: {
          service: reference({ label: "服务", to: "service" }),
          handled: count({ label: "办了多少件", unit: "件" }),
        },
      }),
    }),
    byProxy: optional(
      count({
        label: "其中代办",
        unit: "件",
        hint: "各项合计。请人代办的多是走不动的老人和困难居民：单张表不公布，只按月合计，太小的月份也不公布",
      }),
    ),
    sources,
    demo,
  },
});

export type TallyData = DataOf<typeof tallyType>;
