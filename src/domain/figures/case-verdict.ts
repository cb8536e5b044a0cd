import type { CaseData } from "../../content-types/index.ts";
import { baseOnly, counts, defineFigure, leftOut } from "./define-figure.ts";

/** 满意率 of `rules.md` §2F; a case that nobody rated is left out, never taken for satisfied. */
export const satisfactionRate = defineFigure({
  id: "satisfaction-rate",
  name: "满意率",
  topic: "cases",
  unit: "%",
  entries: "case",
  measure: "share",
  shownAs: "percent",
  definition:
    "评价为“满意”的案件 ÷ 有评价的案件。“基本满意”不算满意，只进分母；没有评价的不进分母，也不算满意。",
  numerator: "居民评价为“满意”的案件",
  denominator: "统计期内办结、截至日已有居民评价的案件",
  placedBy: "办结日期",
  tells: "留下评价的居民里，有多大比例表示满意。",
  doesNotTell: "没有评价的居民怎么想，这个数不知道；评价的件数少时，一两件就能让比例大变，请一并看件数。",
  groupings: ["month", "category", "tier", "channel", "place", "year"],
  place: ({ data }, { asOf }) => {
    if (!isClosed(data, asOf)) return leftOut(data.received, "还没有办结");
    if (!isRated(data, asOf)) return leftOut(data.closed, "办结了，没有评价");
    return data.verdict === "satisfied" ? counts(data.closed) : baseOnly(data.closed);
  },
});

/** 回访率: rated among closed. Read beside the rate of satisfaction, it says how much that rate rests on. */
export const ratedShare = defineFigure({
  id: "rated-share",
  name: "评价率",
  topic: "cases",
  unit: "%",
  entries: "case",
  measure: "share",
  shownAs: "percent",
  definition: "有居民评价的案件 ÷ 统计期内办结的案件。",
  numerator: "统计期内办结、截至日已有居民评价的案件",
  denominator: "统计期内办结的全部案件",
  placedBy: "办结日期",
  tells: "办结以后，有多大比例听到了居民的回音。满意率靠得住多少，先看这个数。",
  doesNotTell: "不说明评价是好是坏。",
  groupings: ["month", "category", "tier", "channel", "place", "year"],
  place: ({ data }, { asOf }) => {
    if (!isClosed(data, asOf)) return leftOut(data.received, "还没有办结");
    return isRated(data, asOf) ? counts(data.closed) : baseOnly(data.closed);
  },
});

function isClosed(data: CaseData, asOf: string): data is CaseData & { closed: string } {
  return data.closed !== undefined && data.closed <= asOf;
}

function isRated(data: CaseData, asOf: string): boolean {
  return data.verdict !== undefined && (data.verdictDay ?? data.closed ?? "") <= asOf;
}
