import type { Entry } from "../../content-types/index.ts";
import { latestDue, obligationsOf } from "../disclosure/index.ts";
import { baseOnly, counts, defineFigure, leftOut } from "./define-figure.ts";
import type { Scope } from "./scope.ts";

export const disclosuresPublished = defineFigure({
  id: "disclosures-published",
  name: "居务公开期数",
  topic: "disclosure",
  unit: "期",
  entries: "disclosure",
  measure: "count",
  shownAs: "number",
  definition: "公开日期在统计期内的居务公开期数。",
  numerator: "统计期内公开的居务内容",
  placedBy: "公开日期",
  tells: "居委会公开过多少期居务。",
  doesNotTell: "公开得多不等于该公开的都公开了；见公开覆盖率。",
  groupings: ["month", "year"],
  place: ({ data }) => counts(data.day),
});

export const disclosureCoverage = defineFigure({
  id: "disclosure-coverage",
  name: "公开覆盖率",
  topic: "disclosure",
  unit: "%",
  entries: "duty",
  measure: "share",
  shownAs: "percent",
  definition:
    "居务公开目录里，最近一次到期的那一期已经公开的事项 ÷ 有过到期的事项。到期当天不算到期；晚了但已公开的算公开。",
  numerator: "最近一次到期的那一期，截至日已经公开的事项",
  denominator: "目录里截至日至少有一期过了公开期限的事项",
  placedBy: "最近一次到期的公开期限",
  tells: "目录上该公开的，最近一期有多大比例真的公开了。",
  doesNotTell: "不说明公开得及时不及时、详细不详细；更早的欠账见逾期未公开。",
  groupings: ["statutory", "year"],
  place: (duty, scope) => {
    const obligations = obligationsOf(duty, scope.content, scope.asOf);
    const latest = latestDue(obligations, scope.asOf);
    if (!latest?.due)
      return notDue(
        duty,
        obligations.some(({ missingYear }) => missingYear !== undefined),
        scope,
      );
    return latest.publication ? counts(latest.due) : baseOnly(latest.due);
  },
});

export const disclosuresOverdue = defineFigure({
  id: "disclosures-overdue",
  name: "逾期未公开",
  topic: "disclosure",
  unit: "期",
  entries: "duty",
  measure: "sum",
  shownAs: "number",
  definition: "居务公开目录里，过了公开期限、截至日还没有公开的期数，按事项相加。到期当天不算逾期。",
  numerator: "欠着没有公开的期数；清单列出欠着的事项，后面是欠几期",
  placedBy: "这个事项最近一次逾期的公开期限",
  tells: "该公开而没有公开的有多少期，是哪些事项。",
  doesNotTell: "晚了但已经公开的不算；算不出期限的（节假日表缺年份）不算。",
  groupings: ["statutory", "year"],
  place: (duty, { content, asOf }) => {
    const overdue = obligationsOf(duty, content, asOf).filter(({ state }) => state === "overdue");
    const last = overdue[overdue.length - 1]?.due;
    return last === undefined ? undefined : counts(last, overdue.length);
  },
});

/** A row that has not been due yet is of the period by the day from which it binds. */
function notDue({ data }: Entry<"duty">, lacksYear: boolean, { asOf }: Scope) {
  if (data.since > asOf) return undefined;
  return leftOut(data.since, lacksYear ? "节假日表缺年份，算不出期限" : "还没有到第一次公开的期限");
}
