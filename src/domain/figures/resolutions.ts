import type { ResolutionData } from "../../content-types/index.ts";
import { baseOnly, counts, defineFigure, leftOut } from "./define-figure.ts";

export const resolutionsMade = defineFigure({
  id: "resolutions-made",
  name: "决议数",
  topic: "meetings",
  unit: "项",
  entries: "resolution",
  measure: "count",
  shownAs: "number",
  definition: "统计期内召开的会议定下的决议数。",
  numerator: "出自统计期内会议的决议",
  placedBy: "所出会议的开会日期",
  tells: "商量以后定下了多少件要办的事。",
  doesNotTell: "不说明办成了没有。",
  groupings: ["month", "year"],
  place: ({ data }, { content }) => {
    const meeting = content.find("meeting", data.meeting);
    return meeting ? counts(meeting.data.day) : undefined;
  },
});

export const resolutionsDue = defineFigure({
  id: "resolutions-due",
  name: "到期决议数",
  topic: "meetings",
  unit: "项",
  entries: "resolution",
  measure: "count",
  shownAs: "number",
  definition: "完成时限在统计期内、早于截至日的决议数，不论完成没有。到期当天不算。",
  numerator: "已过完成时限的决议",
  placedBy: "完成时限",
  tells: "到今天，有多少项决议按说应该已经完成。",
  doesNotTell: "不说明完成了没有；见决议落实率。",
  groupings: ["month", "year"],
  place: ({ data }, { asOf }) => (data.due < asOf ? counts(data.due) : undefined),
});

export const resolutionsDone = defineFigure({
  id: "resolutions-done",
  name: "已完成决议数",
  topic: "meetings",
  unit: "项",
  entries: "resolution",
  measure: "count",
  shownAs: "number",
  definition: "完成日期在统计期内的决议数，含提前完成和超期完成的。",
  numerator: "统计期内完成的决议",
  placedBy: "完成日期",
  tells: "议定的事办成了多少项。",
  doesNotTell: "完成不等于居民认可；评价写在每项决议的页面上。",
  groupings: ["month", "year"],
  place: ({ data }) => (data.done ? counts(data.done) : undefined),
});

export const resolutionsOverdue = defineFigure({
  id: "resolutions-overdue",
  name: "超期未完成决议数",
  topic: "meetings",
  unit: "项",
  entries: "resolution",
  measure: "count",
  shownAs: "number",
  definition: "完成时限在统计期内、早于截至日，到截至日还没有完成的决议数。",
  numerator: "过了完成时限还没有完成的决议",
  placedBy: "完成时限",
  tells: "哪些议定的事说了日子却还没办完。",
  doesNotTell: "不含超期后才完成的决议。",
  groupings: ["month", "year"],
  place: ({ data }, { asOf }) => (data.due < asOf && !isDone(data, asOf) ? counts(data.due) : undefined),
});

/** 落实率: done among those whose day has passed. */
export const implementationRate = defineFigure({
  id: "implementation-rate",
  name: "决议落实率",
  topic: "meetings",
  unit: "%",
  entries: "resolution",
  measure: "share",
  shownAs: "percent",
  definition: "截至日已完成的决议 ÷ 已到完成时限的决议。超期后完成的也算完成。没有全部完成时不写 100%。",
  numerator: "已到完成时限、截至日已完成的决议",
  denominator: "完成时限在统计期内、早于截至日的决议",
  placedBy: "完成时限",
  tells: "到了日子的决议，有多大比例真的办成了。",
  doesNotTell: "不区分按时完成和超期完成；也不说明办得好不好。",
  groupings: ["month", "year"],
  place: ({ data }, { asOf, content }) => {
    if (data.due >= asOf) {
      const made = content.find("meeting", data.meeting)?.data.day ?? asOf;
      return leftOut(made, "还没有到完成时限");
    }
    return isDone(data, asOf) ? counts(data.due) : baseOnly(data.due);
  },
});

function isDone(data: ResolutionData, asOf: string): boolean {
  return data.done !== undefined && data.done <= asOf;
}
