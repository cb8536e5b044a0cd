import { counts, defineFigure } from "./define-figure.ts";

const EXPIRES = "曝光台的内容到期撤下，不留名录，所以这里只公布件数，不列清单。";

export const honours = defineFigure({
  id: "honours",
  name: "红榜条数",
  topic: "boards",
  unit: "条",
  entries: "honour",
  measure: "count",
  shownAs: "number",
  definition: "上榜日期在统计期内的红榜条数。",
  numerator: "统计期内上榜的好人好事",
  placedBy: "上榜日期",
  tells: "登上红榜的好人好事有多少条，是哪些方面的。",
  doesNotTell: "没有登记或本人不愿公开的好事不在内。",
  groupings: ["month", "category", "place", "year"],
  place: ({ data }) => counts(data.day),
});

/** Exposures as a number only: single ones expire and must not live on in lists (`rules.md` §1B B7, B9). */
export const exposuresPublished = defineFigure({
  id: "exposures-published",
  name: "曝光件数",
  topic: "boards",
  unit: "件",
  entries: "exposure",
  measure: "count",
  shownAs: "number",
  definition: "上榜日期在统计期内的曝光件数，含已经到期或整改后撤下的。",
  numerator: "统计期内上榜的不文明行为",
  placedBy: "上榜日期",
  tells: "曝光过多少件公共地方的不文明行为，是哪一类。",
  doesNotTell: "只含劝导以后仍未整改而上榜的，不是所有不文明行为。",
  groupings: ["month", "category", "year"],
  membersHidden: EXPIRES,
  place: ({ data }) => counts(data.published),
});

export const exposuresCorrected = defineFigure({
  id: "exposures-corrected",
  name: "曝光后整改件数",
  topic: "boards",
  unit: "件",
  entries: "exposure",
  measure: "count",
  shownAs: "number",
  definition: "上榜日期在统计期内、截至日已经整改完成的曝光件数。",
  numerator: "统计期内上榜、已有整改完成日期的不文明行为",
  placedBy: "上榜日期",
  tells: "曝光过的事情改了多少。",
  doesNotTell: "到期撤下不等于整改；没有整改完成日期的不算。",
  groupings: ["month", "category", "year"],
  membersHidden: EXPIRES,
  place: ({ data }, { asOf }) =>
    data.corrected !== undefined && data.corrected <= asOf ? counts(data.published) : undefined,
});
