import { relatedTo } from "../related.ts";
import { baseOnly, counts, defineFigure, leftOut } from "./define-figure.ts";

const orders = {
  topic: "partners",
  unit: "件",
  entries: "order",
  measure: "count",
  shownAs: "number",
  groupings: ["month", "category", "place", "year"],
} as const;

export const ordersRaised = defineFigure({
  ...orders,
  id: "orders-raised",
  name: "居民点单数",
  definition: "居民点单日期在统计期内的点单数，不论接单没有，含后来撤回的。",
  numerator: "统计期内居民点的单",
  placedBy: "居民点单日期",
  tells: "居民通过社区向共建单位提了多少件需求，是哪些方面的。",
  doesNotTell: "不说明办成了没有；没有登记的需求不在内。",
  place: ({ data }) => counts(data.raised),
});

export const ordersTaken = defineFigure({
  ...orders,
  id: "orders-taken",
  name: "单位接单数",
  definition: "单位接单日期在统计期内的点单数，含以前点的单。",
  numerator: "统计期内有单位接下的点单",
  placedBy: "单位接单日期",
  tells: "有多少件点单找到了愿意做的单位。",
  doesNotTell: "接下不等于办成；办成多少看完成数。",
  place: ({ data }) => (data.taken === undefined ? undefined : counts(data.taken)),
});

export const ordersDone = defineFigure({
  ...orders,
  id: "orders-done",
  name: "点单完成数",
  definition: "完成日期在统计期内的点单数，含以前点的单。",
  numerator: "统计期内完成的点单",
  placedBy: "完成日期",
  tells: "有多少件点单做成了。",
  doesNotTell: "不说明居民满意不满意；评价写在每一件的页面上。",
  place: ({ data }) => (data.done === undefined ? undefined : counts(data.done)),
});

export const orderMatchingRate = defineFigure({
  ...orders,
  id: "order-matching-rate",
  name: "点单对接率",
  unit: "%",
  measure: "share",
  shownAs: "percent",
  definition: "统计期内居民点的单，到截至日已有单位接下的占多少。居民自己撤回的不计入。",
  numerator: "统计期内点、到截至日已有单位接下的单",
  denominator: "统计期内居民点的单，不含居民撤回的",
  placedBy: "居民点单日期",
  tells: "居民要的，有多少找得到单位来做。",
  doesNotTell: "接下不等于办成；最近点的单还来不及接，会使它偏低。",
  place: ({ data }, { asOf }) => {
    if (data.stopped === "withdrawn") return leftOut(data.raised, "居民撤回");
    return data.taken !== undefined && data.taken <= asOf ? counts(data.raised) : baseOnly(data.raised);
  },
});

export const listedNeeds = defineFigure({
  ...orders,
  id: "listed-needs",
  name: "群众需求数",
  unit: "项",
  entries: "listing",
  definition: "列入日期在统计期内的群众需求数。",
  numerator: "群众需求清单里统计期内列入的各项",
  placedBy: "列入日期",
  tells: "群众需求清单上列了多少项，是哪些方面的。",
  doesNotTell: "一项需求可能代表很多居民，项数不是人数。",
  place: ({ data }) => (data.kind === "need" ? counts(data.day) : undefined),
});

export const needMatchingRate = defineFigure({
  ...orders,
  id: "need-matching-rate",
  name: "需求对接率",
  unit: "%",
  entries: "listing",
  measure: "share",
  shownAs: "percent",
  definition: "统计期内列入的群众需求，到截至日已有服务项目回应的占多少。",
  numerator: "统计期内列入、到截至日至少有一个服务项目回应的需求",
  denominator: "统计期内列入的群众需求",
  placedBy: "列入日期",
  tells: "三个清单对上了多少：需求有没有项目来回应。",
  doesNotTell: "有项目回应不等于需求已经满足。",
  place: ({ id, data }, { content, asOf }) => {
    if (data.kind !== "need") return undefined;
    const projects = relatedTo(content).projectsOfListing.get(id) ?? [];
    return projects.some((project) => project.data.day <= asOf) ? counts(data.day) : baseOnly(data.day);
  },
});
