import type { TallyData } from "../../content-types/index.ts";
import { baseOnly, counts, defineFigure } from "./define-figure.ts";

export const agreements = defineFigure({
  id: "agreements",
  name: "共建协议数",
  topic: "partners",
  unit: "份",
  entries: "agreement",
  measure: "count",
  shownAs: "number",
  definition: "签订日期在统计期内的共建协议数，含已经到期的。",
  numerator: "统计期内签订的共建协议",
  placedBy: "签订日期",
  tells: "社区和共建单位签了多少份协议。",
  doesNotTell: "签了多少不说明做了多少；做了什么看点单和服务项目。",
  groupings: ["month", "year"],
  place: ({ data }) => counts(data.day),
});

const tallies = {
  topic: "partners",
  unit: "件",
  entries: "tally",
  measure: "sum",
  shownAs: "number",
  placedBy: "件数表的最后一天",
  groupings: ["month", "year"],
} as const;

export const servicesHandled = defineFigure({
  ...tallies,
  id: "services-handled",
  name: "服务办件数",
  definition: "最后一天在统计期内的各张件数表，各项服务办了多少件相加。代办的也在内。",
  numerator: "统计期内各张件数表里的件数之和",
  tells: "服务窗口、驿站一共帮居民办了多少件事。",
  doesNotTell: "件数不是人数。没有填表的日子不在内；表到月底才填，所以这个月还是 0。",
  place: ({ data }) => counts(data.day, sumOf(data)),
});

/** Who has others go for them is old, ill or poor: small counts are withheld and no list is given (`rules.md` §1D). */
export const servicesByProxy = defineFigure({
  ...tallies,
  id: "services-by-proxy",
  name: "红色代办件数",
  definition:
    "最后一天在统计期内的各张件数表，其中代办的件数相加。没有填代办件数的按 0 件。少于 5 件的月份不公布；为了不让人用合计倒推，旁边的月份有时也不公布，合计太小也不公布。",
  numerator: "统计期内各张件数表里的代办件数之和",
  tells: "走不动、不会办的居民，社区替他们跑了多少件。",
  doesNotTell:
    "件数不是人数，也不说明每件跑了几趟。不公布的月份不等于没有办；表到月底才填，所以这个月还是 0。",
  groupings: ["month"],
  protectSmallCounts: true,
  membersHidden: "请人代办的多是走不动的老人和困难居民，逐张列出件数容易认出是谁，所以只公布合计，不列清单。",
  place: ({ data }) => counts(data.day, data.byProxy ?? 0),
});

/** No grouping by organisation: assessments are read beside their own past, not ranked (`rules.md` §2F, §2H). */
const assessed = {
  topic: "partners",
  entries: "assessment",
  placedBy: "评议日期",
  groupings: ["month", "year"],
} as const;

export const assessments = defineFigure({
  ...assessed,
  id: "assessments",
  name: "评议次数",
  unit: "次",
  measure: "count",
  shownAs: "number",
  definition: "评议日期在统计期内、结果已经公开的评议次数，含业委会、物业和报到单位的评议。",
  numerator: "统计期内开展的评议",
  tells: "对服务居民的单位评了多少次。",
  doesNotTell: "不说明评得好不好；各单位情况不同，不排名。",
  place: ({ data }) => counts(data.day),
});

export const assessmentReplyRate = defineFigure({
  ...assessed,
  id: "assessment-reply-rate",
  name: "评议答复率",
  unit: "%",
  measure: "share",
  shownAs: "percent",
  definition: "统计期内的评议，到截至日被评单位已经答复的占多少。",
  numerator: "统计期内开展、到截至日单位已经答复的评议",
  denominator: "统计期内开展的评议",
  tells: "被评的单位有没有回话。",
  doesNotTell: "回了话不等于改了；刚评完的还来不及答复。",
  place: ({ data }, { asOf }) =>
    data.replyDay !== undefined && data.replyDay <= asOf ? counts(data.day) : baseOnly(data.day),
});

function sumOf(data: TallyData): number {
  return data.counts.reduce((sum, { handled }) => sum + handled, 0);
}
