/** A step as the workflow prescribes it. */
export interface PlannedStep {
  readonly name: string;
  readonly stage: "intake" | "handling" | "closing" | "evaluation";
  readonly repeatable: boolean;
  readonly skippable: boolean;
}

/** A step as it was taken; `day` is `YYYY-MM-DD`. */
export interface TakenStep {
  readonly step: string;
  readonly day: string;
}

/** What is wrong with the steps; `index` is the taken step's, its `field` the part at fault. */
export interface StepFault {
  readonly index: number;
  readonly field: "step" | "day";
  readonly reason: string;
  readonly remedy: string;
}

/**
 * Holds the steps taken against the workflow: known names, the prescribed order, nothing required left
 * out on the way, no day before the one above. With `closed`, every required step up to the closing ones
 * must have been taken.
 */
export function stepFaults(
  planned: readonly PlannedStep[],
  taken: readonly TakenStep[],
  closed: boolean,
): StepFault[] {
  const faults: StepFault[] = [];
  let reached = -1;
  taken.forEach((step, index) => {
    const before = taken[index - 1];
    if (before && step.day < before.day) {
      faults.push({
        index,
        field: "day",
        reason: `日期 ${step.day} 早于上一步的 ${before.day}`,
        remedy: "请核对日期；步骤要按时间先后排列。",
      });
    }
    const at = planned.findIndex(({ name }) => name === step.step);
    if (at < 0) {
      const names = planned.map(({ name }) => name).join("、");
      faults.push({
        index,
        field: "step",
        reason: `工作流程里没有“${step.step}”这一步`,
        remedy: `请从这些里选：${names}；或者换一个工作流程。`,
      });
      return;
    }
    faults.push(...orderFaults(planned, reached, at, index));
    reached = Math.max(reached, at);
  });
  if (closed) faults.push(...missingAtEnd(planned, reached, taken.length - 1));
  return faults;
}

/** The steps that may come next: the repeatable one just taken, and on to the first that may not be skipped. */
export function nextSteps(planned: readonly PlannedStep[], taken: readonly TakenStep[]): PlannedStep[] {
  const reached = Math.max(-1, ...taken.map(({ step }) => planned.findIndex(({ name }) => name === step)));
  const next: PlannedStep[] = planned[reached]?.repeatable ? [planned[reached]] : [];
  for (const step of planned.slice(reached + 1)) {
    next.push(step);
    if (!step.skippable) break;
  }
  return next;
}

function orderFaults(
  planned: readonly PlannedStep[],
  reached: number,
  at: number,
  index: number,
): StepFault[] {
  const name = planned[at]?.name ?? "";
  if (at < reached) {
    return [
      {
        index,
        field: "step",
        reason: `“${name}”排在“${planned[reached]?.name}”后面，步骤倒回去了`,
        remedy: "请按工作流程的顺序填写。",
      },
    ];
  }
  if (at === reached && !planned[at]?.repeatable) {
    return [
      { index, field: "step", reason: `“${name}”填了两次`, remedy: "这一步只能有一次，请合并成一条。" },
    ];
  }
  return missing(planned.slice(reached + 1, at)).map((left) => ({
    index,
    field: "step",
    reason: `到“${name}”之前还缺“${left}”这一步`,
    remedy: `请先补上“${left}”。`,
  }));
}

function missingAtEnd(planned: readonly PlannedStep[], reached: number, index: number): StepFault[] {
  const upToClosing = planned.slice(reached + 1).filter(({ stage }) => stage !== "evaluation");
  return missing(upToClosing).map((left) => ({
    index,
    field: "step",
    reason: `已填办理结果，但还缺“${left}”这一步`,
    remedy: `请补上“${left}”，或先不填办理结果。`,
  }));
}

function missing(steps: readonly PlannedStep[]): string[] {
  return steps.filter(({ skippable }) => !skippable).map(({ name }) => name);
}
