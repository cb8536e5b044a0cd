import { quietRun } from "../months/quiet-run.ts";
import { counts, defineFigure } from "./define-figure.ts";

export const quietMonths = defineFigure({
  id: "quiet-months",
  name: "连续平安月数",
  topic: "cases",
  unit: "个月",
  entries: "month-return",
  measure: "count",
  shownAs: "number",
  definition:
    "从截至日以前最近一张平安月报往回数，各样都是 0 件、一个月接一个月不断的月报张数。缺一个月，或有一样不是 0 件，就从那里断开。",
  numerator: "最近一段各样都是 0 件、首尾相接的平安月报",
  placedBy: "月报的最后一天",
  tells: "到最近一张月报，已经连着几个月没有要数的事，例如零信访、无警情。",
  doesNotTell: "不说明居民没有意见：意见在哪里提、办得怎样，看问题办理。没有过完的月份不算。",
  groupings: ["year"],
  notAdded: "各社区连续的月份不能相加：它们不是接着的。这里只列各社区自己的数。",
  place: (entry, { content, asOf }) =>
    quietRun(content, asOf).some(({ id }) => id === entry.id) ? counts(entry.data.day) : undefined,
});
