import {
  choice,
  day,
  entryNumber,
  group,
  list,
  longText,
  optional,
  shortName,
  text,
  timeOfDay,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo } from "./shared-fields.ts";

/** A date on which statistics will be published, announced beforehand so that nobody chooses it by the numbers. */
export const releaseType = defineContentType({
  name: "release",
  label: "统计发布预告",
  description: "哪天公布哪些数字。先预告，再确认；改期要留下原来的日期和原因。",
  folder: "releases",
  address: "/releases/",
  fields: {
    id: entryNumber({ label: "编号", code: "FB" }),
    title: text({ label: "发布什么", hint: "例如 2020年6月办理情况", max: 60 }),
    day: day({ label: "发布日期" }),
    start: optional(timeOfDay({ label: "发布时刻" })),
    state: choice({
      label: "状态",
      options: { announced: "预告", confirmed: "确认", published: "已发布", cancelled: "取消" },
      preset: "announced",
    }),
    moved: optional(
      list({
        label: "改期",
        item: "一次改期",
        hint: "每改一次写一条，原来的日期不删",
        summary: "{{fields.from}} {{fields.reason}}",
        of: group({
          label: "改期",
          fields: { from: day({ label: "原定日期" }), reason: longText({ label: "改期原因" }) },
        }),
      }),
    ),
    figures: optional(
      list({
        label: "数字",
        item: "一个数字",
        hint: "数字页网址里的短名，例如 closing-rate",
        max: 40,
        of: shortName({ label: "数字的短名", hint: "数字页网址里的短名，例如 closing-rate" }),
      }),
    ),
    tag: optional(
      text({ label: "签名标签", hint: "发布后打的 Git 标签名，可以用 npm run verify 核对", max: 60 }),
    ),
    note: optional(longText({ label: "说明" })),
    demo,
  },
});

export type ReleaseData = DataOf<typeof releaseType>;
