import { day, flag, group, image, list, longText, choice, optional, text } from "../fields/index.ts";

/** Where a fact comes from: a report, a notice board, minutes. */
export const sources = optional(
  list({
    label: "出处",
    item: "出处",
    hint: "这条内容依据什么，例如媒体报道、会议记录",
    summary: "{{fields.name}}",
    of: group({
      label: "出处",
      fields: {
        name: text({ label: "名称" }),
        day: optional(day({ label: "日期" })),
        note: optional(longText({ label: "说明" })),
      },
    }),
  }),
);

/** Why something that was published as settled has been changed since; kept in the entry, so that it goes where the entry goes. */
export const corrections = optional(
  list({
    label: "更正说明",
    item: "一次更正",
    hint: "公布以后又改了结果、评价等，要在这里写明；写过的不删",
    summary: "{{fields.day}} {{fields.what}}",
    of: group({
      label: "更正说明",
      fields: {
        day: day({ label: "更正日期" }),
        kind: choice({
          label: "性质",
          options: { error: "更正", planned: "计划修订", definition: "口径调整" },
        }),
        what: text({ label: "改了什么", hint: "从什么改成什么，例如 居民评价：满意 → 不满意", max: 120 }),
        reason: longText({ label: "原因" }),
      },
    }),
  }),
);

/** Marks entries that a generator made, so that every page that shows them can say so. */
export const demo = flag({ label: "演示数据", hint: "程序生成的样例，不是真实发生的事" });

/** What somebody looks for in a photograph before it is published (`rules.md` 1F.4); key and Chinese name. */
export const pictureChecks = {
  faces: flag({ label: "人脸" }),
  clothing: flag({ label: "能认出人的衣着体态" }),
  plates: flag({ label: "车牌" }),
  doors: flag({ label: "门牌" }),
  children: flag({ label: "儿童" }),
};

export const pictures = optional(
  list({
    label: "图片",
    item: "图片",
    summary: "{{fields.alt}}",
    max: 12,
    of: group({
      label: "图片",
      fields: {
        image: image({ label: "图片文件", hint: "人脸、车牌、门牌先打码；扫描页遮住签字和电话" }),
        alt: text({ label: "图片说明", hint: "给看不见图片的人读：画面里有什么" }),
        when: optional(
          choice({
            label: "什么时候拍的",
            options: { before: "办理前", during: "办理中", after: "办理后" },
          }),
        ),
        source: optional(
          choice({
            label: "图片来源",
            options: { photo: "现场照片", drawing: "手绘图、示意图、文件", cctv: "监控画面（不能公开）" },
          }),
        ),
        checked: optional(
          group({
            label: "逐项看过",
            hint: "放大看一遍：画面里没有，或者已经打码、本人书面同意，才勾选",
            fields: pictureChecks,
          }),
        ),
      },
    }),
  }),
);
