import type { CaseData, WorkflowData } from "../../content-types/index.ts";
import { reachedNow } from "../workflow/rounds.ts";

/**
 * The steps of the workflow that a case has yet to take, in order. Nothing is to come once residents have given
 * their verdict, or when the case ended without being handled here. A reopened case goes through handling again.
 */
export function stepsToCome(data: CaseData, workflow: WorkflowData | undefined): WorkflowStep[] {
  if (!workflow || (data.outcome && (data.verdict || ENDS_EARLY.has(data.outcome)))) return [];
  const reopened = (data.reopenings ?? []).map(({ day }) => day);
  const rest = workflow.steps.slice(reachedNow(workflow.steps, data.steps, reopened) + 1);
  return data.outcome ? rest.filter((step) => step.stage === "evaluation") : rest;
}

const ENDS_EARLY: ReadonlySet<string> = new Set(["referred", "duplicate", "withdrawn"]);

export type WorkflowStep = WorkflowData["steps"][number];
