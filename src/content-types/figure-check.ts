import {
  choice,
  day,
  flag,
  group,
  list,
  longText,
  optional,
  reference,
  shortName,
  text,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo } from "./shared-fields.ts";

/** How published figures should relate to each other; the site computes the verdict and shows it at `/mismatches/`. */
export const figureCheckType = defineContentType({
  name: "figure-check",
  label: "数字核对",
  description: "说明报道里的几个数之间应该是什么关系，由网站来算，结果登在“对不上的数”。",
  folder: "figure-checks",
  fields: {
    id: shortName({ label: "短名" }),
    title: text({ label: "核对什么", hint: "例如：解决率", max: 40 }),
    kind: choice({
      label: "应该是什么关系",
      options: {
        sum: "几个数相加",
        product: "几个数相乘",
        equal: "两个数相等",
        within: "一个数在范围之内",
        share: "部分占总数的比例",
        ratio: "总量除以个数（平均）",
        "implied-whole": "由部分和占比反推总数",
        streak: "从某月起连续几个月",
        usable: "这个数能不能用",
      },
    }),
    figures: list({
      label: "哪几个数",
      item: "数",
      hint: "占比写部分，平均写总量，反推写部分，连续几个月写起始年月",
      max: 12,
      of: reference({ label: "数", to: "published-figure" }),
    }),
    against: optional(
      list({
        label: "除以或对照的数",
        item: "数",
        hint: "占比写总数，平均写个数，反推写占比，连续几个月写月数；其他关系不填",
        max: 12,
        of: reference({ label: "数", to: "published-figure" }),
      }),
    ),
    stated: optional(
      reference({ label: "原文登的结果", hint: "算出来的应该等于它", to: "published-figure" }),
    ),
    claim: optional(saidInWords("原文的说法", "原文没有登数、只有说法时填")),
    usual: optional(saidInWords("通常的范围", "超出了不算错，只算存疑")),
    unit: optional(text({ label: "平均数的单位", max: 10 })),
    reading: choice({
      label: "余、多、近怎么读",
      options: { strict: "只按字面（120余是120以上）", customary: "按习惯（120余是120～129）" },
      preset: "strict",
    }),
    assumes: optional(text({ label: "原文没有写明的前提", max: 120 })),
    publishedOn: optional(day({ label: "原文哪天登的", hint: "只有“连续几个月”要填" })),
    vulnerable: flag({ label: "数的是困难群众", hint: "小于 5 的会提醒做隐私评估" }),
    explanation: optional(longText({ label: "社区的说明", hint: "对不上是什么原因，改了什么" })),
    explained: optional(day({ label: "哪天说明的" })),
    demo,
  },
});

export type FigureCheckData = DataOf<typeof figureCheckType>;

function saidInWords(label: string, hint: string) {
  return group({
    label,
    hint,
    fields: {
      words: text({ label: "怎么说的", hint: "例如：一支部一客厅", max: 60 }),
      value: text({ label: "折成数", hint: "例如：100%、1以上、2～4", max: 20 }),
    },
  });
}
