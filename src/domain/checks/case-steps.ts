import { stepFaults } from "../workflow/step-faults.ts";
import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

export const caseSteps: Check = {
  name: "case-steps",
  description: "Ensure that a case's steps follow its workflow and never go back in time.",
  forEntry(entry, content) {
    const data = asType(entry, "case")?.data;
    const workflow = data && content.find("workflow", data.workflow);
    if (!data || !workflow) return [];
    const faults: Fault[] = [];
    const first = data.steps[0];
    if (first && first.day < data.received) {
      faults.push(
        faultAt(entry, ["steps", 0, "day"], `第一步的日期早于受理日期 ${data.received}`, "请核对两个日期。"),
      );
    }
    const reopened = (data.reopenings ?? []).map(({ day }) => day);
    const found = stepFaults(workflow.data.steps, data.steps, data.outcome !== undefined, reopened);
    return [
      ...faults,
      ...found.map(({ index, field, reason, remedy }) =>
        faultAt(entry, ["steps", index, field], reason, remedy),
      ),
    ];
  },
};
