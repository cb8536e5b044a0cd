import { deadlineOf } from "../cases/deadline.ts";
import { baseOnly, counts, defineFigure, leftOut } from "./define-figure.ts";
import { whyNoDay } from "./why-no-day.ts";

/** 办结率 of `rules.md` §2F: closed by the day of counting, among those received in the period. */
export const closingRate = defineFigure({
  id: "closing-rate",
  name: "办结率",
  topic: "cases",
  unit: "%",
  entries: "case",
  measure: "share",
  shownAs: "percent",
  definition:
    "截至日已办结的案件 ÷ 同期受理的案件。含重复反映和反映人撤回。保留一位小数，没有全部办结时不写 100%。",
  numerator: "统计期内受理、截至日已办结的案件",
  denominator: "统计期内受理的全部案件",
  placedBy: "受理日期",
  tells: "受理的事有多大比例已经有了结果。",
  doesNotTell: "办结不等于解决，也不等于居民满意。刚受理的案件还没到期，会拉低最近一个月的数。",
  groupings: ["month", "category", "tier", "channel", "place", "year"],
  place: ({ data }, { asOf }) =>
    data.closed !== undefined && data.closed <= asOf ? counts(data.received) : baseOnly(data.received),
});

/** 按期办结率 of `rules.md` §2F: closed in time, among those whose day has passed. */
export const onTimeRate = defineFigure({
  id: "on-time-rate",
  name: "按期办结率",
  topic: "cases",
  unit: "%",
  entries: "case",
  measure: "share",
  shownAs: "percent",
  definition:
    "按期办结的案件 ÷ 已到期应办结的案件。办理时限按类别、紧急程度和办理层级推算，延过期的按新的到期日，重开的从重开之日另算；办结日期不晚于到期日算按期；到期日早于截至日算已到期，到期当天不算。",
  numerator: "统计期内到期、办结日期不晚于到期日的案件",
  denominator: "到期日在统计期内、早于截至日的案件，包括超期办结的和还没办结的",
  placedBy: "办理时限（到期日）",
  tells: "承诺的日子有多大比例守住了。",
  doesNotTell: "时限长短由社区自己定，不同社区之间不能直接比。",
  groupings: ["month", "category", "tier", "channel", "place", "year"],
  place: ({ data }, { asOf, content }) => {
    const deadline = deadlineOf(data, content);
    const { due } = deadline;
    if (due === undefined) return leftOut(data.received, whyNoDay(deadline));
    if (due >= asOf) return leftOut(data.received, "还没有到期");
    return data.closed !== undefined && data.closed <= due ? counts(due) : baseOnly(due);
  },
});

/** 重开率: of the cases that were ever closed, those that had to be taken up again. */
export const reopenedRate = defineFigure({
  id: "reopened-rate",
  name: "重开率",
  topic: "cases",
  unit: "%",
  entries: "case",
  measure: "share",
  shownAs: "percent",
  definition:
    "办结以后又重开的案件 ÷ 统计期内第一次办结的案件。一件重开几次也只算一件；重开后还在办的也算。其他数字里的办结日期、办理结果和评价都按最后一次的算。",
  numerator: "统计期内第一次办结、截至日前重开过的案件",
  denominator: "统计期内第一次办结的全部案件",
  placedBy: "第一次办结日期",
  tells: "说办结了、其实没办好或又出问题的有多大比例。",
  doesNotTell: "刚办结的案件还来不及重开；没有人回头说，也就没有重开，请和评价率一起看。",
  groupings: ["month", "category", "tier", "channel", "place", "year"],
  place: ({ data }, { asOf }) => {
    const [first] = data.reopenings ?? [];
    const closed = first?.closed ?? data.closed;
    if (closed === undefined || closed > asOf) return leftOut(data.received, "还没有办结过");
    return first && first.day <= asOf ? counts(closed) : baseOnly(closed);
  },
});
