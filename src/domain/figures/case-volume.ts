import { deadlineOf } from "../cases/deadline.ts";
import { counts, defineFigure, leftOut } from "./define-figure.ts";
import { whyNoDay } from "./why-no-day.ts";

/** How much comes in, goes out and is still on the table. */
export const casesReceived = defineFigure({
  id: "cases-received",
  name: "受理量",
  topic: "cases",
  unit: "件",
  entries: "case",
  measure: "count",
  shownAs: "number",
  definition:
    "受理日期在统计期内的案件数。含重复反映、反映人撤回和转其他单位的案件；不受理的事项不登记，不在内。",
  numerator: "统计期内受理的案件",
  placedBy: "受理日期",
  tells: "居民有多少事登记到了社区，什么时候、从哪里、为什么事来的。",
  doesNotTell:
    "不能说明问题是多了还是少了：渠道方便、宣传到位，受理量也会上升。一件事可能有多人反映，这里算一件。",
  groupings: ["month", "category", "tier", "channel", "place", "year"],
  place: ({ data }) => counts(data.received),
});

export const casesClosed = defineFigure({
  id: "cases-closed",
  name: "办结量",
  topic: "cases",
  unit: "件",
  entries: "case",
  measure: "count",
  shownAs: "number",
  definition:
    "办结日期在统计期内的案件数，不论何时受理。各种办理结果都算办结，含无法办理、转其他单位、重复反映和反映人撤回。",
  numerator: "统计期内办结的案件",
  placedBy: "办结日期",
  tells: "统计期内办完了多少件，各是什么结果，居民怎么评价。",
  doesNotTell: "办结不等于解决。解决了多少，请看解决率和按办理结果分的表。",
  groupings: ["month", "outcome", "verdict", "category", "tier", "channel", "place", "year"],
  place: ({ data }) => (data.closed ? counts(data.closed) : undefined),
});

export const casesOpen = defineFigure({
  id: "cases-open",
  name: "在办量",
  topic: "cases",
  unit: "件",
  entries: "case",
  measure: "count",
  shownAs: "number",
  definition: "统计期内受理、到截至日还没有办结的案件数。",
  numerator: "截至日没有办结日期的案件",
  placedBy: "受理日期",
  tells: "现在手上还有多少件事没有办完。",
  doesNotTell: "没有到期的案件在办是正常的；过了期的请看超期在办量。",
  groupings: ["tier", "category", "month", "channel", "place"],
  place: ({ data }, { asOf }) => (isOpen(data, asOf) ? counts(data.received) : undefined),
});

export const casesOverdue = defineFigure({
  id: "cases-overdue",
  name: "超期在办量",
  topic: "cases",
  unit: "件",
  entries: "case",
  measure: "count",
  shownAs: "number",
  definition:
    "统计期内到期、到截至日已过办理时限却还没有办结的案件数。到期当天不算超期。挂账不计时的和没有办理时限的案件不在内。",
  numerator: "到期日早于截至日、没有办结的案件",
  placedBy: "办理时限（到期日）",
  tells: "有多少件事没有按承诺的日子办完，还在拖着。",
  doesNotTell: "不含超期后才办结的案件；那些算在按期办结率的分母里。",
  groupings: ["tier", "category", "month", "channel", "place"],
  place({ data }, { asOf, content }) {
    if (!isOpen(data, asOf)) return undefined;
    const deadline = deadlineOf(data, content);
    if (deadline.due === undefined) return leftOut(data.received, whyNoDay(deadline));
    return deadline.due < asOf ? counts(deadline.due) : undefined;
  },
});

function isOpen(data: { received: string; closed?: string | undefined }, asOf: string): boolean {
  return data.received <= asOf && (data.closed === undefined || data.closed > asOf);
}
