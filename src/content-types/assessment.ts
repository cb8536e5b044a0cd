import {
  count,
  day,
  entryNumber,
  group,
  list,
  longText,
  optional,
  reference,
  text,
  vocabularyItem,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo, sources } from "./shared-fields.ts";

const people = (label: string) => optional(count({ label, unit: "人", max: 100_000 }));

const evaluator = group({
  label: "一方",
  fields: {
    name: text({ label: "谁评的", hint: "写身份：服务对象、小区党支部、业委会", max: 30 }),
    asked: count({ label: "征求了多少人", unit: "人", min: 1, max: 100_000 }),
    answered: count({ label: "多少人回答", unit: "人", max: 100_000 }),
  },
});

const result = group({
  label: "一项结果",
  fields: {
    item: text({ label: "评什么", hint: "例如 保洁、维修、公共收益公开", max: 40 }),
    by: text({ label: "谁评的", hint: "和“评价各方”里写的一样", max: 30 }),
    satisfied: people("满意"),
    mostly: people("基本满意"),
    dissatisfied: people("不满意"),
    conclusion: optional(text({ label: "结论", hint: "不数人数的写一句话；不打分、不排名", max: 120 })),
  },
});

/**
 * What those served say of an organisation (业委会/物业考核, 三级评价, 双评议), with method, sample and the
 * organisation's reply (`rules.md` §2H). It is compared with its own past only.
 */
export const assessmentType = defineContentType({
  name: "assessment",
  label: "评议考核",
  description:
    "对业委会、物业、报到单位的评议：谁评的、怎么评、多少人、每项结果、单位怎么答复。不评个人，不排名。",
  folder: "assessments",
  address: "/assessments/",
  fields: {
    id: entryNumber({ label: "编号", code: "PY" }),
    title: text({ label: "标题", max: 60 }),
    unit: reference({ label: "评的是哪个单位", to: "organisation" }),
    kind: vocabularyItem({ label: "评议种类", list: "assessmentKinds" }),
    from: optional(day({ label: "评的是哪段时间：第一天" })),
    to: optional(day({ label: "评的是哪段时间：最后一天" })),
    day: day({ label: "评议日期" }),
    method: longText({ label: "怎么评的", hint: "问卷、入户、现场查看……样本怎么选" }),
    evaluators: list({
      label: "评价各方",
      item: "一方",
      summary: "{{fields.name}} {{fields.answered}}人",
      max: 10,
      of: evaluator,
    }),
    results: list({
      label: "每项结果",
      item: "一项结果",
      summary: "{{fields.item}}（{{fields.by}}）",
      of: result,
    }),
    reply: optional(longText({ label: "单位的答复", hint: "原话照登，准备怎么改" })),
    replyDay: optional(day({ label: "答复日期" })),
    sources,
    demo,
  },
});

export type AssessmentData = DataOf<typeof assessmentType>;
