import { choice, day, entryNumber, longText, optional, text } from "../fields/index.ts";
import { objectionKinds } from "./boards.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo } from "./shared-fields.ts";

/** Somebody says that what is published is wrong or harms them. Who it was stays in the office. */
export const objectionType = defineContentType({
  name: "objection",
  label: "异议",
  description:
    "有人认为公开的内容不对，或者不该公开。只写事情和答复，不写提出的人；对曝光的异议一登记就先撤下。",
  folder: "objections",
  address: "/objections/",
  shownFrom: ["received"],
  fields: {
    id: entryNumber({ label: "编号", code: "YY" }),
    title: text({ label: "标题", hint: "例如 对一个满意率算法的异议；不写提出人", max: 60 }),
    kind: choice({ label: "对什么的异议", options: objectionKinds }),
    about: text({ label: "条目编号或网页路径", hint: "例如 BG-2020-0001，或 /statistics/", max: 100 }),
    received: day({ label: "收到日期" }),
    summary: longText({ label: "异议内容", hint: "用一两句话转述，不写是谁提的" }),
    outcome: optional(
      choice({
        label: "结果",
        options: { upheld: "成立", partly: "部分成立", rejected: "不成立", withdrawn: "提出人撤回" },
      }),
    ),
    decided: optional(day({ label: "答复日期" })),
    answer: optional(longText({ label: "公开答复", hint: "改了什么；不同意的，说明理由" })),
    demo,
  },
});

export type ObjectionData = DataOf<typeof objectionType>;
