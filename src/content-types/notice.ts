import { day, entryNumber, flag, markdown, optional, reference, text } from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo, sources } from "./shared-fields.ts";

export const noticeType = defineContentType({
  name: "notice",
  label: "通知公告",
  description: "停水停电、征求意见、公示等通知。",
  folder: "notices",
  address: "/notices/",
  shownFrom: ["day"],
  fields: {
    id: entryNumber({ label: "编号", code: "GG" }),
    title: text({ label: "标题", max: 60 }),
    day: day({ label: "发布日期", hint: "写以后的日子，到那天才公开" }),
    until: optional(day({ label: "有效到", hint: "过了这天不再放在首页" })),
    unit: optional(reference({ label: "发布单位", to: "organisation" })),
    place: optional(reference({ label: "小区", hint: "只和一个地方有关的才选", to: "place" })),
    pinned: flag({ label: "放在首页最前" }),
    sources,
    demo,
    body: markdown({ label: "内容" }),
  },
});

export type NoticeData = DataOf<typeof noticeType>;
