import { isDisputed } from "../cases/status.ts";
import { baseOnly, counts, defineFigure, leftOut } from "./define-figure.ts";

/** Solved among what was closed on its merits; closing and solving are never one number. */
export const solvedRate = defineFigure({
  id: "solved-rate",
  name: "解决率",
  topic: "cases",
  unit: "%",
  entries: "case",
  measure: "share",
  shownAs: "percent",
  definition:
    "办理结果是“已解决”的案件 ÷ 统计期内办结的案件。“部分解决”“无法办理”“转其他单位”只进分母；“重复反映”“反映人撤回”不进分母。",
  numerator: "办理结果为“已解决”的案件",
  denominator: "统计期内办结的案件，不含重复反映和反映人撤回",
  placedBy: "办结日期",
  tells: "办结的事里，责任单位认为真正解决了多少。",
  doesNotTell: "“已解决”是责任单位的说法；居民不同意的，看有争议数和满意率。",
  groupings: ["month", "category", "tier", "channel", "place", "year"],
  place: ({ data }, { asOf }) => {
    if (data.closed === undefined || data.closed > asOf) return leftOut(data.received, "还没有办结");
    if (data.outcome === "duplicate") return leftOut(data.closed, "重复反映");
    if (data.outcome === "withdrawn") return leftOut(data.closed, "反映人撤回");
    return data.outcome === "solved" ? counts(data.closed) : baseOnly(data.closed);
  },
});

export const casesDisputed = defineFigure({
  id: "cases-disputed",
  name: "有争议数",
  topic: "cases",
  unit: "件",
  entries: "case",
  measure: "count",
  shownAs: "number",
  definition: "统计期内办结、责任单位说“已解决”而居民评价“不满意”的案件数。两种说法都保留，谁也不盖掉谁。",
  numerator: "结果“已解决”且评价“不满意”的案件",
  placedBy: "办结日期",
  tells: "单位和居民说法对不上的有多少件，是哪些。",
  doesNotTell: "没有评价的案件不知道居民怎么看，不在内；争议数少，也可能是回访少。",
  groupings: ["month", "category", "tier", "channel", "place"],
  place: ({ data }) => (data.closed !== undefined && isDisputed(data) ? counts(data.closed) : undefined),
});

export const selfGovernedShare = defineFigure({
  id: "self-governed-share",
  name: "居民自治占比",
  topic: "cases",
  unit: "%",
  entries: "case",
  measure: "share",
  shownAs: "percent",
  definition: "办理层级为“自治”的案件 ÷ 同期受理的案件。",
  numerator: "统计期内受理、由居民自治办理的案件",
  denominator: "统计期内受理的全部案件",
  placedBy: "受理日期",
  tells: "多大比例的事在居民自己手里、不用协商和联动就能办。",
  doesNotTell:
    "比例高低没有好坏：复杂的事本来就要协商、联动。层级按现在登记的算，升过级的案件算在升级后的层级。",
  groupings: ["month", "category", "channel", "place", "year"],
  place: ({ data }) => (data.tier === "self" ? counts(data.received) : baseOnly(data.received)),
});
