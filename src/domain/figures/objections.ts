import { isDecided, objectionDue } from "../boards/objections.ts";
import { baseOnly, counts, defineFigure, leftOut } from "./define-figure.ts";

export const objectionsReceived = defineFigure({
  id: "objections-received",
  name: "收到的异议",
  topic: "boards",
  unit: "件",
  entries: "objection",
  measure: "count",
  shownAs: "number",
  definition: "收到日期在统计期内的异议件数。",
  numerator: "统计期内收到的异议",
  placedBy: "收到日期",
  tells: "大家对公开的内容提过多少次不同意见。",
  doesNotTell: "没有登记的口头意见不在内；件数多少不说明内容对不对。",
  groupings: ["month", "year"],
  place: ({ data }) => counts(data.received),
});

export const objectionsOnTime = defineFigure({
  id: "objections-on-time",
  name: "异议按时答复率",
  topic: "boards",
  unit: "%",
  entries: "objection",
  measure: "share",
  shownAs: "percent",
  definition: "统计期内到期的异议中，在答复期限内答复的占多少。",
  numerator: "期限内答复的异议",
  denominator: "已经答复或已经到期的异议",
  placedBy: "收到日期",
  tells: "社区说几天答复，做到了没有。",
  doesNotTell: "不说明答复得好不好。",
  groupings: ["month", "year"],
  place: ({ data }, { content, asOf }) => {
    const due = objectionDue(data, content);
    if (due === undefined) return leftOut(data.received, "没有定答复期限");
    const answered = isDecided(data, asOf);
    if (!answered && due >= asOf) return undefined;
    return answered && (data.decided ?? "") <= due ? counts(data.received) : baseOnly(data.received);
  },
});
