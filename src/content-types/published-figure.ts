import {
  choice,
  day,
  entryNumber,
  flag,
  group,
  list,
  longText,
  optional,
  text,
  webAddress,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { corrections, demo } from "./shared-fields.ts";

/** A number that somebody published elsewhere, kept as it was written: 120余个 stays 120余个. */
export const publishedFigureType = defineContentType({
  name: "published-figure",
  label: "报道里的数字",
  description: "媒体、总结、公开栏里登过的数，照原样记下来，好让人核对。“余”“近”“约”不能丢，也不能当成准数。",
  folder: "published-figures",
  address: "/published-figures/",
  settled: ["written", "kind", "period"],
  fields: {
    id: entryNumber({ label: "编号", code: "SZ" }),
    title: text({ label: "什么数", hint: "例如：受理问题建议", max: 60 }),
    written: list({
      label: "原文写的数",
      item: "数",
      hint: "连限定词和单位照抄：120余个、近1.6万条、80%以上、30～50户。一般只有一个；“从0%到85%以上”写成两个",
      summary: "{{fields.item}}",
      max: 4,
      of: text({ label: "数", max: 40 }),
    }),
    kind: choice({
      label: "哪一种数",
      options: {
        count: "个数",
        flow: "一段时间里的量",
        rate: "比率（%）",
        ratio: "平均数",
        rule: "规定的标准",
        money: "金额",
        duration: "用时",
        hours: "服务时长",
        time: "钟点",
        date: "日期",
      },
    }),
    scope: text({ label: "范围", hint: "哪个社区、小区或街道", max: 60 }),
    period: optional(text({ label: "统计期", hint: "照原文写；原文没有写就不填", max: 60 })),
    source: group({
      label: "登在哪里",
      fields: {
        title: text({ label: "标题", max: 120 }),
        medium: optional(text({ label: "谁发的", hint: "媒体或单位的名称", max: 60 })),
        day: optional(day({ label: "哪天登的" })),
        address: optional(webAddress({ label: "网址" })),
      },
    }),
    vulnerable: flag({ label: "数的是困难群众", hint: "独居老人、病人、低保户等；不到 5 的要写成“不到5户”" }),
    explanation: optional(longText({ label: "社区的说明", hint: "这个数是怎么来的，和本站的数为什么不同" })),
    note: optional(longText({ label: "备注", hint: "例如原文有错字、缺字" })),
    corrections,
    demo,
  },
});

export type PublishedFigureData = DataOf<typeof publishedFigureType>;
