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
  vocabularyItem,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo, pictures, sources } from "./shared-fields.ts";

const votes = (label: string) => optional(count({ label, unit: "票", max: 100_000 }));

const agendaItem = group({
  label: "议题",
  fields: {
    title: text({ label: "议题", max: 60 }),
    raisedBy: optional(text({ label: "提出人", hint: "写身份：居民代表、物业；不写姓名", max: 30 })),
    background: optional(longText({ label: "背景" })),
    discussion: optional(longText({ label: "讨论要点", hint: "写意见，不写是谁说的" })),
    proposal: optional(longText({ label: "方案" })),
    method: optional(
      choice({ label: "表决方式", options: { hands: "举手", ballot: "票决", consensus: "协商一致" } }),
    ),
    eligible: votes("有表决权实到"),
    inFavour: votes("同意"),
    against: votes("反对"),
    abstained: votes("弃权"),
    result: optional(
      choice({
        label: "结果",
        options: {
          passed: "通过",
          rejected: "未通过",
          postponed: "暂缓",
          referred: "提交居民代表会议",
          informed: "通报，不表决",
        },
      }),
    ),
  },
});

/** A meeting, announced before and minuted after. Votes are totals; speakers are roles (`rules.md` §2C). */
export const meetingType = defineContentType({
  name: "meeting",
  label: "议事纪要",
  description: "议事会、夜话等各种会议：会前公告，会后写纪要。发言只写身份，表决只写票数。",
  folder: "meetings",
  address: "/meetings/",
  fields: {
    id: entryNumber({ label: "编号", code: "YS" }),
    title: text({ label: "标题", max: 60 }),
    kind: vocabularyItem({ label: "会议类型", list: "meetingKinds" }),
    state: choice({
      label: "会议状态",
      options: { announced: "预告", held: "已召开", moved: "已改期", cancelled: "已取消" },
      preset: "held",
    }),
    day: day({ label: "开会日期" }),
    movedFrom: optional(day({ label: "原定日期", hint: "改过期才填" })),
    start: optional(timeOfDay({ label: "开始时间" })),
    end: optional(timeOfDay({ label: "结束时间" })),
    place: optional(reference({ label: "小区", to: "place" })),
    venue: text({ label: "地点", max: 60 }),
    chair: optional(text({ label: "主持人", hint: "写职务，例如 亭长、社区书记", max: 30 })),
    recorder: optional(text({ label: "记录人", hint: "写职务", max: 30 })),
    expected: optional(count({ label: "应到", unit: "人", max: 100_000 })),
    present: optional(count({ label: "实到", unit: "人", max: 100_000 })),
    observers: optional(count({ label: "列席", unit: "人", max: 100_000 })),
    parties: optional(
      list({
        label: "参加方",
        item: "参加方",
        hint: "例如 社区、业委会、物业、居民代表",
        of: text({ label: "参加方", max: 30 }),
      }),
    ),
    agenda: list({ label: "议题", item: "议题", summary: "{{fields.title}}", of: agendaItem }),
    noticeFrom: optional(day({ label: "公示开始" })),
    noticeTo: optional(day({ label: "公示结束" })),
    supervision: optional(longText({ label: "监督委员会意见" })),
    pictures,
    sources,
    demo,
    body: optional(markdown({ label: "其他记录" })),
  },
});

export type MeetingData = DataOf<typeof meetingType>;
