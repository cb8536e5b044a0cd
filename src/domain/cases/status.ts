import type { CaseData } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import { choiceWord } from "../text/choice-word.ts";
import { deadlineOf } from "./deadline.ts";

/**
 * Where a case is, as the public list tells it: still open, on hold, open past its day, or closed with one of
 * the outcomes of the content type. Outcomes are never merged into one “closed”: a resident wants to know which.
 */
export function statusOf(data: CaseData, content: Content, today: string): CaseStatus {
  if (data.outcome) return data.outcome;
  const { due, isOnHold } = deadlineOf(data, content);
  if (isOnHold) return "hold";
  return due !== undefined && due < today ? "overdue" : "open";
}

/** True when the unit calls the matter solved and the residents say they are not satisfied. */
export function isDisputed(data: Pick<CaseData, "outcome" | "verdict">): boolean {
  return data.outcome === "solved" && data.verdict === "dissatisfied";
}

/** The Chinese word for a status. */
export function statusName(status: CaseStatus): string {
  if (status === "open") return "办理中";
  if (status === "overdue") return "超期办理中";
  if (status === "hold") return "挂账";
  return choiceWord("case", "outcome", status);
}

/** Every status, in the order in which the filter shows them. */
export const CASE_STATUSES: readonly CaseStatus[] = [
  "open",
  "overdue",
  "hold",
  "solved",
  "partly",
  "cannot",
  "referred",
  "duplicate",
  "withdrawn",
];

export type CaseOutcome = NonNullable<CaseData["outcome"]>;
export type CaseStatus = "open" | "overdue" | "hold" | CaseOutcome;
