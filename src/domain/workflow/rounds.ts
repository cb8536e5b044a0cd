import type { PlannedStep, TakenStep } from "./step-faults.ts";

/**
 * The round each taken step belongs to: 0 until the case is reopened for the first time. A round begins with
 * the first handling step on or after its day of reopening, because residents often say on that same day, as
 * the last step of the round before, why they are not content.
 */
export function roundsOf(
  planned: readonly Pick<PlannedStep, "name" | "stage">[],
  taken: readonly TakenStep[],
  reopened: readonly string[],
): number[] {
  let round = 0;
  return taken.map(({ step, day }) => {
    const stage = planned.find(({ name }) => name === step)?.stage;
    while (round < reopened.length && day >= reopened[round]!) {
      const staysBefore = day === reopened[round] && (stage === "closing" || stage === "evaluation");
      if (staysBefore) break;
      round += 1;
    }
    return round;
  });
}

/** How far the present round has come in the plan; -1 before the first step. A reopened case starts at handling. */
export function reachedNow(
  planned: readonly Pick<PlannedStep, "name" | "stage">[],
  taken: readonly TakenStep[],
  reopened: readonly string[] = [],
): number {
  const rounds = roundsOf(planned, taken, reopened);
  const now = taken.filter((_, index) => rounds[index] === reopened.length);
  const furthest = Math.max(-1, ...now.map(({ step }) => planned.findIndex(({ name }) => name === step)));
  return furthest < 0 && reopened.length > 0 ? beforeHandling(planned) : furthest;
}

/** The place in the plan just before its first handling step. */
export function beforeHandling(planned: readonly Pick<PlannedStep, "stage">[]): number {
  return planned.findIndex(({ stage }) => stage === "handling") - 1;
}
