import {
  area,
  choice,
  count,
  day,
  entryNumber,
  flag,
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

const votes = (label: string) => optional(count({ label, unit: "票", max: 100_000 }));
const votedArea = (label: string) => optional(area({ label, hint: "单位：平方米；按面积表决才填" }));

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
    recused: optional(
      count({
        label: "回避",
        hint: "和这件事有利害关系、是当事人近亲属的，到会但不投票",
        unit: "人",
        max: 100_000,
      }),
    ),
    inFavour: votes("同意"),
    against: votes("反对"),
    abstained: votes("弃权"),
    areaInFavour: votedArea("同意的面积"),
    areaAgainst: votedArea("反对的面积"),
    areaAbstained: votedArea("弃权的面积"),
    matter: optional(
      text({ label: "属于哪类事项", hint: "和会议类型“通过要求”里的事项一致；不填按一般事项", max: 60 }),
    ),
    result: optional(
      choice({
        label: "结果",
        options: {
          passed: "通过",
          rejected: "未通过",
          noQuorum: "未达法定人数",
          postponed: "暂缓",
          referred: "提交居民代表会议",
          informed: "通报，不表决",
        },
      }),
    ),
    takesEffect: optional(
      flag({ label: "通过就算办成", hint: "选人、定规矩这类事；其余的通过后要写成决议：谁负责、何时完成" }),
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
  shownFrom: ["announced"],
  fields: {
    id: entryNumber({ label: "编号", code: "YS" }),
    title: text({ label: "标题", max: 60 }),
    kind: reference({ label: "会议类型", to: "meeting-kind", editor: "meeting-kind" }),
    state: choice({
      label: "会议状态",
      options: { announced: "预告", held: "已召开", cancelled: "已取消" },
      preset: "held",
    }),
    announced: optional(day({ label: "公告日期", hint: "会前哪一天贴出或发出公告" })),
    day: day({ label: "开会日期", hint: "改期后写新的日期" }),
    moves: optional(
      list({
        label: "改期",
        item: "一次改期",
        hint: "每改一次期加一条，原定日期不删",
        summary: "{{fields.from}}",
        max: 10,
        of: group({
          label: "改期",
          fields: {
            from: day({ label: "原定日期" }),
            told: day({ label: "通知改期的日期" }),
            reason: text({ label: "原因", max: 100 }),
          },
        }),
      }),
    ),
    cancelledOn: optional(day({ label: "通知取消的日期", hint: "取消了才填" })),
    cancelReason: optional(text({ label: "取消原因", hint: "取消了才填", max: 100 })),
    start: optional(timeOfDay({ label: "开始时间" })),
    end: optional(timeOfDay({ label: "结束时间" })),
    place: optional(reference({ label: "小区", to: "place" })),
    venue: text({ label: "地点", max: 60 }),
    chair: optional(text({ label: "主持人", hint: "写职务，例如 亭长、社区书记", max: 30 })),
    recorder: optional(text({ label: "记录人", hint: "写职务", max: 30 })),
    expected: optional(count({ label: "应到", unit: "人或户", max: 1_000_000 })),
    present: optional(count({ label: "实到", unit: "人或户", max: 1_000_000 })),
    expectedArea: optional(area({ label: "应到的专有面积", hint: "单位：平方米；业主大会才填" })),
    presentArea: optional(area({ label: "实到的专有面积", hint: "单位：平方米；业主大会才填" })),
    observers: optional(count({ label: "列席", unit: "人", max: 100_000 })),
    parties: optional(
      list({
        label: "参加方",
        item: "参加方",
        hint: "例如 社区、业委会、物业、居民代表",
        of: text({ label: "参加方", max: 30 }),
      }),
    ),
    agenda: list({
      label: "议题",
      item: "议题",
      editor: "agenda",
      summary: "{{fields.title}}",
      of: agendaItem,
    }),
    minutesDay: optional(day({ label: "纪要公布日期", hint: "公示从第二天起算，天数见会议类型" })),
    objections: optional(
      list({
        label: "公示期间的异议",
        item: "一条异议",
        summary: "{{fields.day}} {{fields.about}}",
        max: 50,
        of: group({
          label: "异议",
          fields: {
            day: day({ label: "提出日期" }),
            about: longText({ label: "异议内容", hint: "写事，不写是谁提的" }),
            answered: optional(day({ label: "答复日期" })),
            answer: optional(longText({ label: "答复" })),
          },
        }),
      }),
    ),
    supervision: optional(longText({ label: "监督委员会意见" })),
    pictures,
    sources,
    demo,
    body: optional(markdown({ label: "其他记录" })),
  },
});

export type MeetingData = DataOf<typeof meetingType>;
