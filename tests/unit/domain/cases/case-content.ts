import {
  contentType,
  vocabularyLists,
  type CaseData,
  type Entry,
  type WorkflowData,
} from "../../../../src/content-types/index.ts";
import { makeContent } from "../../../../src/domain/content.ts";
import { entryOf } from "../../entry-views/draw.ts";
import { calendar2024 } from "../calendar/calendar-2024.ts";

export function reopening(closed: string, day: string) {
  return { closed, outcome: "solved" as const, day, reason: "又坏了。" };
}

/** The case as an entry among others. */
export function inFile(data: CaseData): Entry<"case"> {
  return { type: "case", id: data.id, file: `cases/${data.id}.md`, data };
}

export function step(name: string, day: string) {
  return { step: name, day, note: "已记录。" };
}

/** A case that has passed the real schema. */
export function aCase(values: Partial<CaseData>): CaseData {
  return contentType("case").schema.parse({
    id: "LJ-2024-0001",
    title: "车棚灯不亮",
    received: "2024-06-03",
    channel: "window",
    category: "facilities",
    urgency: "normal",
    place: "north",
    summary: "灯坏了。",
    workflow: "standard",
    tier: "self",
    unit: "property",
    steps: [step("受理", "2024-06-03")],
    ...values,
  });
}

export const organisation = entryOf("organisation", {
  id: "property",
  name: "阳光物业",
  kind: "property",
  duties: "维修",
});

export const workflow: WorkflowData = contentType("workflow").schema.parse({
  id: "standard",
  name: "标准流程",
  summary: "四步",
  steps: [
    { name: "受理", meaning: "登记", whoActs: "社区", stage: "intake" },
    { name: "办理", meaning: "动手", whoActs: "责任单位", stage: "handling" },
    { name: "反馈", meaning: "告知", whoActs: "社区", stage: "closing" },
    { name: "评价", meaning: "回访", whoActs: "居民", stage: "evaluation" },
  ],
});

export const standard: Entry = {
  type: "workflow",
  id: "standard",
  file: "workflows/standard.yml",
  data: workflow,
};

export const content = makeContent([
  standard,
  entryOf("vocabulary", {
    ...Object.fromEntries(vocabularyLists.map((list) => [list, [{ id: "one", name: "一" }]])),
    channels: [{ id: "lagua", name: "拉呱说事会" }],
    deadlines: [
      { urgency: "urgent", amount: 24, unit: "hours" },
      { tier: "negotiated", amount: 15, unit: "working-days" },
      { category: "noise", amount: 8, unit: "days" },
      { channel: "lagua", tier: "self", amount: 3, unit: "working-days" },
      { category: "dogs", amount: 2, unit: "working-days", from: "2024-07-01" },
      { amount: 5, unit: "working-days" },
    ],
  }),
  entryOf("calendar", { years: calendar2024.years }),
]);
