import {
  choice,
  flag,
  group,
  list,
  longText,
  optional,
  shortName,
  text,
  vocabularyItem,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";

/** An ordered list of named steps that cases follow; data, never code. */
export const workflowType = defineContentType({
  name: "workflow",
  label: "工作流程",
  description: "一件事从头到尾要走的步骤。",
  folder: "workflows",
  address: "/workflows/",
  titleField: "name",
  fields: {
    id: shortName({ label: "短名" }),
    name: text({ label: "名称", max: 40 }),
    summary: longText({ label: "说明" }),
    steps: list({
      label: "步骤",
      item: "步骤",
      summary: "{{fields.name}}",
      max: 20,
      of: group({
        label: "步骤",
        fields: {
          name: text({ label: "名称", max: 30 }),
          meaning: text({ label: "做什么", max: 120 }),
          whoActs: text({ label: "谁来做", hint: "身份，例如 社区、责任单位、居民", max: 30 }),
          stage: choice({
            label: "属于哪一段",
            options: { intake: "受理", handling: "办理", closing: "办结", evaluation: "评价" },
          }),
          repeatable: flag({ label: "可以有多次" }),
          skippable: flag({ label: "可以跳过" }),
          phrases: optional(
            list({
              label: "常用写法",
              item: "写法",
              hint: "写“办理情况”时可以点选插入，再改成这件事的实情",
              max: 30,
              of: group({
                label: "写法",
                fields: {
                  category: optional(
                    vocabularyItem({ label: "哪一类案件", list: "categories", hint: "不选就是哪一类都能用" }),
                  ),
                  text: longText({ label: "文字", hint: "要改的地方用〔〕括起来" }),
                },
              }),
            }),
          ),
        },
      }),
    }),
    origin: optional(text({ label: "来历" })),
  },
});

export type WorkflowData = DataOf<typeof workflowType>;
