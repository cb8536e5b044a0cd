import { expect, test } from "vitest";
import { nextSteps, stepFaults, type PlannedStep } from "../../../../src/domain/workflow/step-faults.ts";

const plan: PlannedStep[] = [
  { name: "收集", stage: "intake", repeatable: false, skippable: false },
  { name: "办理", stage: "handling", repeatable: true, skippable: false },
  { name: "上报", stage: "handling", repeatable: false, skippable: true },
  { name: "销号", stage: "closing", repeatable: false, skippable: false },
  { name: "评价", stage: "evaluation", repeatable: false, skippable: false },
];
const taken = (...steps: [string, string][]) => steps.map(([step, day]) => ({ step, day }));
const reasons = (...args: Parameters<typeof stepFaults>) => stepFaults(...args).map(({ reason }) => reason);

test("steps in order, repeated where allowed and skipped where allowed, have no fault", () => {
  const steps = taken(
    ["收集", "2024-05-01"],
    ["办理", "2024-05-02"],
    ["办理", "2024-05-02"],
    ["销号", "2024-05-09"],
  );
  expect(stepFaults(plan, steps, true)).toEqual([]);
});

test("a step that the workflow does not know is refused, and the known ones are named", () => {
  const [fault] = stepFaults(plan, taken(["收集", "2024-05-01"], ["审批", "2024-05-02"]), false);
  expect(fault).toMatchObject({ index: 1, field: "step", reason: "工作流程里没有“审批”这一步" });
  expect(fault?.remedy).toContain("收集、办理、上报、销号、评价");
});

test("a required step cannot be left out on the way", () => {
  expect(reasons(plan, taken(["收集", "2024-05-01"], ["销号", "2024-05-02"]), false)).toEqual([
    "到“销号”之前还缺“办理”这一步",
  ]);
});

test("steps cannot go back in order or in time, nor repeat what happens once", () => {
  expect(reasons(plan, taken(["收集", "2024-05-03"], ["办理", "2024-05-02"]), false)).toEqual([
    "日期 2024-05-02 早于上一步的 2024-05-03",
  ]);
  const back = taken(["收集", "2024-05-01"], ["办理", "2024-05-02"], ["收集", "2024-05-03"]);
  expect(reasons(plan, back, false)).toEqual(["“收集”排在“办理”后面，步骤倒回去了"]);
  expect(reasons(plan, taken(["收集", "2024-05-01"], ["收集", "2024-05-01"]), false)).toEqual([
    "“收集”填了两次",
  ]);
});

test("a closed case needs every required step up to closing, but not yet its evaluation", () => {
  expect(reasons(plan, taken(["收集", "2024-05-01"], ["办理", "2024-05-02"]), true)).toEqual([
    "已填办理结果，但还缺“销号”这一步",
  ]);
});

test("what may come next is the repeatable step and all up to the first required one", () => {
  const names = (...args: Parameters<typeof nextSteps>) => nextSteps(...args).map(({ name }) => name);
  expect(names(plan, [])).toEqual(["收集"]);
  expect(names(plan, taken(["收集", "2024-05-01"], ["办理", "2024-05-02"]))).toEqual([
    "办理",
    "上报",
    "销号",
  ]);
  expect(names(plan, taken(["评价", "2024-05-02"]))).toEqual([]);
});
