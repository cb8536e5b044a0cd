import { counts, defineFigure, leftOut } from "./define-figure.ts";

/** 办理时长 of `rules.md` §2F as median and distribution; a mean alone would hide the long cases. */
export const handlingDays = defineFigure({
  id: "handling-days",
  name: "办理时长中位数",
  topic: "cases",
  unit: "个工作日",
  entries: "case",
  measure: "median",
  shownAs: "number",
  definition:
    "统计期内办结的案件，从受理到办结的工作日数排成一列，取正中间的数（双数件取中间两个的平均）。受理当天不计，按国务院公布的节假日和调休计算。不含重复反映和反映人撤回。",
  numerator: "统计期内办结的案件，不含重复反映和反映人撤回",
  placedBy: "办结日期",
  tells: "一件事一般要办多少天：至少一半的案件没有超过它，至少一半没有少于它。",
  doesNotTell: "不能代替分布：少数拖得很久的案件要看按办理时长分的表。还没办结的案件不在内。",
  groupings: ["duration", "month", "tier", "category", "channel", "place", "year"],
  place: ({ data }, { asOf, workingDays }) => {
    if (data.closed === undefined || data.closed > asOf) return leftOut(data.received, "还没有办结");
    if (data.outcome === "duplicate") return leftOut(data.closed, "重复反映");
    if (data.outcome === "withdrawn") return leftOut(data.closed, "反映人撤回");
    const days = workingDays(data.received, data.closed);
    return days === undefined
      ? leftOut(data.closed, "节假日表缺少有关年份，算不出工作日")
      : counts(data.closed, days);
  },
});
