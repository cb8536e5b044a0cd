import { creditWords, serviceCredit } from "../volunteers/service-credit.ts";
import { counts, defineFigure, leftOut } from "./define-figure.ts";

export const activitiesHeld = defineFigure({
  id: "activities-held",
  name: "志愿活动次数",
  topic: "volunteers",
  unit: "次",
  entries: "activity",
  measure: "count",
  shownAs: "number",
  definition: "统计期内已经开展的志愿活动次数。招募中和已取消的不算。",
  numerator: "活动状态为“已开展”、活动日期在统计期内的活动",
  placedBy: "活动日期",
  tells: "办了多少次志愿活动。",
  doesNotTell: "次数不说明每次来了多少人、做了多久。",
  groupings: ["month", "place", "year"],
  place: ({ data }) => (data.state === "held" ? counts(data.day) : undefined),
});

export const activityHeadcount = defineFigure({
  id: "activity-headcount",
  name: "参加人次",
  topic: "volunteers",
  unit: "人次",
  entries: "activity",
  measure: "sum",
  shownAs: "number",
  definition: "统计期内已开展的志愿活动，每次参加人数相加。同一个人参加几次算几人次。",
  numerator: "已开展活动的参加人数之和",
  placedBy: "活动日期",
  tells: "志愿活动一共有多少人次参加。",
  doesNotTell: "不是多少个人：不登记参加人名单，不能去重。",
  groupings: ["month", "place", "year"],
  place: ({ data }) => {
    if (data.state !== "held") return undefined;
    return data.headcount === undefined
      ? leftOut(data.day, "没有记录参加人数")
      : counts(data.day, data.headcount);
  },
});

/** Stored in minutes and shown in hours (`rules.md` §2G). */
export const serviceHours = defineFigure({
  id: "service-hours",
  name: "志愿服务时长",
  topic: "volunteers",
  unit: "小时",
  entries: "activity",
  measure: "sum",
  shownAs: "hours",
  definition:
    "统计期内已开展、时长公示满期且没有未处理异议的志愿活动，全部参加人的实际服务时间相加，不含路上时间。按分钟记录，换算成小时，保留一位小数。",
  numerator: "已开展、已记入的活动服务总时长之和",
  placedBy: "活动日期",
  tells: "志愿者一共为社区付出了多少时间。",
  doesNotTell: "没有记录时长的、还在公示的、有异议没处理完的活动不在内，所以只会少、不会多。",
  groupings: ["month", "place", "year"],
  place: ({ data }, { asOf }) => {
    if (data.state !== "held") return undefined;
    if (data.serviceMinutes === undefined) return leftOut(data.day, "没有记录服务时长");
    const credit = serviceCredit(data, asOf)!;
    return credit === "credited"
      ? counts(data.day, data.serviceMinutes)
      : leftOut(data.day, creditWords[credit]);
  },
});

export const teams = defineFigure({
  id: "teams",
  name: "志愿队伍数",
  topic: "volunteers",
  unit: "支",
  entries: "team",
  measure: "count",
  shownAs: "number",
  definition: "截至日已登记的志愿服务队数。没有写成立日期的按截至日已有计算。",
  numerator: "已登记的志愿服务队",
  placedBy: "成立日期，没有写的按截至日",
  tells: "社区有多少支志愿服务队。",
  doesNotTell: "不说明队伍是否常开展活动。",
  groupings: ["organisation"],
  undated: true,
  place: ({ data }, { asOf }) => counts(data.founded ?? asOf),
});
