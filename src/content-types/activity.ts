import {
  choice,
  count,
  day,
  entryNumber,
  group,
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

/**
 * A volunteer activity. Service time is kept in minutes, shown in hours and credited after public notice;
 * participants are a number, names only by consent (志愿服务条例 art. 20).
 */
export const activityType = defineContentType({
  name: "activity",
  label: "志愿活动",
  description:
    "志愿服务和社区活动：招募、时间地点、人数和服务时长。时长公示后才记入；参加人本人同意才写名字。",
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
    wanted: optional(count({ label: "招募人数", unit: "人", min: 1, max: 10_000 })),
    signedUp: optional(count({ label: "已报名人数", unit: "人", max: 10_000 })),
    headcount: optional(count({ label: "参加人数", unit: "人", max: 100_000 })),
    serviceMinutes: optional(
      count({ label: "服务总时长", unit: "分钟", hint: "全部参加人的分钟数相加，不含路上时间" }),
    ),
    noticeFrom: optional(day({ label: "时长公示开始", hint: "时长公示满期、没有异议才记入" })),
    noticeTo: optional(day({ label: "时长公示结束" })),
    objections: optional(
      list({
        label: "公示期间的异议",
        item: "异议",
        summary: "{{fields.day}}",
        of: group({
          label: "异议",
          fields: {
            day: day({ label: "提出日期" }),
            note: longText({ label: "说了什么", hint: "写事，不写是谁提的" }),
            decided: optional(day({ label: "处理完的日期", hint: "时长有错，改好人数和时长再填" })),
            decision: optional(longText({ label: "怎么处理的" })),
          },
        }),
      }),
    ),
    participants: optional(
      list({
        label: "同意公开姓名的参加人",
        item: "参加人",
        hint: "没有本人书面同意的一个也不写",
        summary: "{{fields.name}}",
        of: group({
          label: "参加人",
          fields: {
            name: text({ label: "姓名", max: 20 }),
            consent: text({ label: "同意书编号", hint: "同意书原件留在社区，不上传", max: 30 }),
          },
        }),
      }),
    ),
    pictures,
    sources,
    demo,
    body: optional(markdown({ label: "活动情况" })),
  },
});

export type ActivityData = DataOf<typeof activityType>;
