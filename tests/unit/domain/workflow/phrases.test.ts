import { expect, test } from "vitest";
import { workflowType } from "../../../../src/content-types/workflow.ts";
import { phrasesFor } from "../../../../src/domain/workflow/phrases.ts";

const step = { meaning: "做事", whoActs: "社区", stage: "handling" };
const workflow = workflowType.schema.parse({
  id: "short",
  name: "短流程",
  summary: "两步。",
  steps: [
    { ...step, name: "收集" },
    {
      ...step,
      name: "办理",
      phrases: [{ text: "已到现场看过。" }, { category: "dogs", text: "已上门劝导牵绳。" }],
    },
  ],
});

test("the phrases of a step are those of the case's category first, then those for any", () => {
  expect(phrasesFor(workflow, "dogs")).toEqual([
    { step: "办理", texts: ["已上门劝导牵绳。", "已到现场看过。"] },
  ]);
  expect(phrasesFor(workflow, "noise")).toEqual([{ step: "办理", texts: ["已到现场看过。"] }]);
});

test("without a workflow, or before one is chosen, there are none", () => {
  expect(phrasesFor(undefined, "dogs")).toEqual([]);
});
