import { count, day, entryNumber, group, list, optional, text, vocabularyItem } from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { corrections, demo, sources } from "./shared-fields.ts";

/** How many times a month something happened that a community hopes to keep at zero (零信访, 无警情). */
export const monthReturnType = defineContentType({
  name: "month-return",
  label: "平安月报",
  description: "全社区一个月里信访、警情等各有几件。只写件数，不写是谁、什么事。",
  folder: "month-returns",
  address: "/month-returns/",
  settled: ["counts"],
  fields: {
    id: entryNumber({ label: "编号", code: "YB" }),
    title: text({ label: "标题", hint: "例如 2020年6月平安月报", max: 60 }),
    from: day({ label: "第一天", hint: "一般是月初" }),
    day: day({ label: "最后一天", hint: "一般是月底；这个月过完才填" }),
    counts: list({
      label: "件数",
      item: "一样",
      summary: "{{fields.what}} {{fields.number}}件",
      of: group({
        label: "一样",
        fields: {
          what: vocabularyItem({
            label: "数什么",
            hint: "在“设置 → 词表”的“月报数什么”里定",
            list: "monthlyCounts",
          }),
          number: count({ label: "几件", hint: "没有就写 0", unit: "件" }),
          source: optional(text({ label: "谁数的", hint: "单位，例如 街道信访窗口、派出所", max: 60 })),
        },
      }),
    }),
    corrections,
    sources,
    demo,
  },
});

export type MonthReturnData = DataOf<typeof monthReturnType>;
