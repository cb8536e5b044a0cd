import { beforeHandling, reachedNow, roundsOf } from "./rounds.ts";

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
 * must have been taken. On each day of `reopened` the handling begins again, after a complete round.
 */
export function stepFaults(
  planned: readonly PlannedStep[],
  taken: readonly TakenStep[],
  closed: boolean,
  reopened: readonly string[] = [],
): StepFault[] {
  const faults: StepFault[] = [];
  const rounds = roundsOf(planned, taken, reopened);
  let reached = -1;
  taken.forEach((step, index) => {
    if ((rounds[index] ?? 0) !== (rounds[index - 1] ?? 0)) {
      faults.push(...missingAtEnd(planned, reached, index - 1, "重开之前已经办结"));
      reached = beforeHandling(planned);
    }
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
    // A reopened case may go straight to any step of the handling: its intake and assignment are known.
    if (rounds[index] && reached === beforeHandling(planned) && planned[at]?.stage === "handling")
      reached = at;
    else {
      faults.push(...orderFaults(planned, reached, at, index));
      reached = Math.max(reached, at);
    }
  });
  const last = taken.length - 1;
  if ((rounds[last] ?? 0) < reopened.length) {
    faults.push(...missingAtEnd(planned, reached, last, "重开之前已经办结"));
    reached = beforeHandling(planned);
  }
  if (closed) faults.push(...missingAtEnd(planned, reached, last, "已填办理结果"));
  return faults;
}

/** The steps that may come next: the repeatable one just taken, and on to the first that may not be skipped. */
export function nextSteps(
  planned: readonly PlannedStep[],
  taken: readonly TakenStep[],
  reopened: readonly string[] = [],
): PlannedStep[] {
  const reached = reachedNow(planned, taken, reopened);
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
        remedy: "请按工作流程的顺序填写；办结以后又接着办的，请填“重开”。",
      },
    ];
  }
  if (at === reached && !planned[at]?.repeatable) {
    return [
      { index, field: "step", reason: `“${name}”填了两次`, remedy: "这一步只能有一次，请合并成一条。" },
    ];
  }
  return missing(planned.slice(reached + 1, at), ({ names, these }) => ({
    index,
    field: "step",
    reason: `到“${name}”之前还缺${names}${these}`,
    remedy: `请在它前面按顺序补上${names}，写明日期和情况。`,
  }));
}

function missingAtEnd(
  planned: readonly PlannedStep[],
  reached: number,
  index: number,
  because: "已填办理结果" | "重开之前已经办结",
): StepFault[] {
  const upToClosing = planned.slice(reached + 1).filter(({ stage }) => stage !== "evaluation");
  const otherwise = because === "已填办理结果" ? "，或先不填办理结果" : "，或改正重开日期";
  return missing(upToClosing, ({ names, these }) => ({
    index: Math.max(index, 0),
    field: "step",
    reason: `${because}，但还缺${names}${these}`,
    remedy: `请按顺序补上${names}${otherwise}。`,
  }));
}

/** One fault for all that is missing, named in the order of the workflow. */
function missing(
  steps: readonly PlannedStep[],
  tell: (words: { readonly names: string; readonly these: string }) => StepFault,
): StepFault[] {
  const names = steps.filter(({ skippable }) => !skippable).map(({ name }) => `“${name}”`);
  if (names.length === 0) return [];
  return [tell({ names: names.join(""), these: names.length === 1 ? "这一步" : `这${names.length}步` })];
}
