import type { ObjectionData } from "../../content-types/index.ts";
import { deadlineFor } from "../calendar/deadline.ts";
import { MissingYearError } from "../calendar/missing-year-error.ts";
import type { Content } from "../content.ts";

type Objection = Pick<ObjectionData, "kind" | "received" | "outcome" | "decided">;

/** Whether an objection had been decided on a day. */
export function isDecided(
  { outcome, decided }: Pick<Objection, "outcome" | "decided">,
  today: string,
): boolean {
  return outcome !== undefined && decided !== undefined && decided <= today;
}

/** The last day for an answer, by the community's own term for the kind; undefined where none is set. */
export function objectionDue({ kind, received }: Objection, content: Content): string | undefined {
  const term = content.find("boards", "boards")?.data.objections.find((one) => one.kind === kind);
  const calendar = content.find("calendar", "calendar")?.data;
  if (!term || !calendar) return undefined;
  try {
    return deadlineFor({ start: received, amount: term.amount, unit: term.unit }, calendar);
  } catch (error) {
    if (error instanceof MissingYearError) return undefined;
    throw error;
  }
}

/** Where an objection stands today, for people. */
export function objectionStatus(
  data: Objection,
  content: Content,
  today: string,
): "decided" | "open" | "late" {
  if (isDecided(data, today)) return "decided";
  const due = objectionDue(data, content);
  return due !== undefined && due < today ? "late" : "open";
}
