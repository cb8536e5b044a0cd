import { asking } from "../asking.ts";

/** What the office says when somebody else saved first. */
export interface Conflict {
  readonly who: string;
  /** ISO 8601 in UTC; null when Git does not tell. */
  readonly when: string | null;
  readonly path: string;
  /** The version that stands there now. */
  readonly id: string;
  readonly fields: readonly FieldPair[];
}

export interface FieldPair {
  readonly name: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** The conflict that waits for a decision: answered with the fields to take from the other. */
export const conflicts = asking<Conflict, readonly string[]>();

/** The conflict in an answer of the office, when both versions can be shown. */
export function conflictIn(answer: Readonly<Record<string, unknown>>): Conflict | undefined {
  const conflict = answer["conflict"] as Conflict | undefined;
  return conflict?.id && conflict.fields?.length ? conflict : undefined;
}
