import type { CaseData, WorkflowData } from "../../content-types/index.ts";

/**
 * The steps a case has taken, oldest first, then the steps of its workflow that are still to come. Nothing is
 * to come once residents have given their verdict, or when the case ended without being handled here.
 */
export function timelineOf(data: CaseData, workflow: WorkflowData | undefined): TimelineStep[] {
  const described = new Map(workflow?.steps.map((step) => [step.name, step]));
  const taken = [...data.steps].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const past = taken.map((step, index): TimelineStep => {
    const isNow = index === taken.length - 1 && !data.outcome;
    return { ...step, ...described.get(step.step), name: step.step, state: isNow ? "now" : "done" };
  });
  return [
    ...past,
    ...stepsToCome(data, workflow).map((step, index): TimelineStep => ({
      ...step,
      state: index === 0 ? "next" : "later",
    })),
  ];
}

/** The steps of the workflow that a case has yet to take, in order. */
export function stepsToCome(data: CaseData, workflow: WorkflowData | undefined): WorkflowStep[] {
  if (!workflow || data.verdict || (data.outcome && ENDS_EARLY.has(data.outcome))) return [];
  const taken = new Set(data.steps.map((step) => step.step));
  // The furthest step taken counts, because a case may go back to an earlier one.
  const furthest = workflow.steps.reduce((last, step, index) => (taken.has(step.name) ? index : last), -1);
  const rest = workflow.steps.slice(furthest + 1);
  return data.outcome ? rest.filter((step) => step.stage === "evaluation") : rest;
}

const ENDS_EARLY: ReadonlySet<string> = new Set(["referred", "duplicate", "withdrawn"]);

export type WorkflowStep = WorkflowData["steps"][number];

/** One step on the timeline; steps to come have no day and no note. */
export interface TimelineStep {
  readonly name: string;
  readonly state: "done" | "now" | "next" | "later";
  readonly day?: string | undefined;
  readonly unit?: string | undefined;
  readonly note?: string | undefined;
  readonly meaning?: string | undefined;
  readonly whoActs?: string | undefined;
}
