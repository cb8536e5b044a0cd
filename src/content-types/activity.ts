import {
  choice,
  count,
  day,
  entryNumber,
  list,
  longText,
  markdown,
  optional,
  reference,
  text,
  timeOfDay,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo, pictures, sources } from "./shared-fields.ts";

/** A volunteer activity. Service time is kept in minutes and shown in hours; participants are a number. */
export const activityType = defineContentType({
  name: "activity",
  label: "志愿活动",
  description: "志愿服务和社区活动：招募、时间地点、人数和服务时长。不列参加人名单。",
  folder: "activities",
  address: "/activities/",
  fields: {
    id: entryNumber({ label: "编号", code: "HD" }),
    title: text({ label: "活动名称", max: 60 }),
    state: choice({
      label: "活动状态",
      options: { planned: "招募中", held: "已开展", cancelled: "已取消" },
      preset: "held",
    }),
    day: day({ label: "活动日期" }),
    start: optional(timeOfDay({ label: "开始时间" })),
    end: optional(timeOfDay({ label: "结束时间" })),
    place: optional(reference({ label: "小区", to: "place" })),
    venue: text({ label: "地点", max: 60 }),
    team: optional(reference({ label: "志愿服务队", to: "team" })),
    organisers: optional(
      list({
        label: "组织单位",
        item: "单位",
        of: reference({ label: "单位", to: "organisation" }),
      }),
    ),
    call: optional(longText({ label: "招募说明", hint: "需要多少人、做什么、怎么报名（办公电话）" })),
    headcount: optional(count({ label: "参加人数", unit: "人", max: 100_000 })),
    serviceMinutes: optional(
      count({ label: "服务总时长", unit: "分钟", hint: "全部参加人的分钟数相加，不含路上时间" }),
    ),
    pictures,
    sources,
    demo,
    body: optional(markdown({ label: "活动情况" })),
  },
});

export type ActivityData = DataOf<typeof activityType>;
