import { contentType, type ContentType, type Entry, type TypeName } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import { wordFor } from "../open-data/columns.ts";
import { openFields } from "../open-data/open-types.ts";
import { changesBetween } from "./changes.ts";
import { correctionsOf, type Change, type Correction } from "./change.ts";
import type { Version } from "./version.ts";

/** What was changed in an entry by one publishing after the first. */
export interface Revision {
  readonly entry: Entry;
  readonly day: string;
  readonly approver?: string | undefined;
  /** Absent when only the entry itself tells of it. */
  readonly commit?: string | undefined;
  /** From Git; empty when Git does not reach back. */
  readonly changes: readonly Change[];
  /** Why, in the community's own words. */
  readonly corrections: readonly Correction[];
}

/**
 * Whether a type's history is told. The boards' is not: an exposure expires, and a name on the honour board
 * stands there only as long as its bearer agrees (`rules.md` §1B).
 */
export function hasHistory(type: Pick<ContentType<TypeName>, "name" | "address" | "single">): boolean {
  return !["exposure", "honour", "objection"].includes(type.name) && !type.single;
}

/**
 * The revisions of an entry up to a day, newest first. `versions` come oldest first, from Git; without them
 * only the corrections that the entry carries are told.
 */
export function revisionsOf(
  entry: Entry,
  versions: readonly Version[],
  content: Content,
  today: string,
): Revision[] {
  const type = contentType(entry.type);
  if (!hasHistory(type)) return [];
  const names = (target: Parameters<typeof wordFor>[0], id: string) => wordFor(target, id, content);
  const told: Revision[] = [];
  const explained = new Set<string>();
  // A correction may be committed after its day, when records are brought in later; it is told from its day on.
  const known = versions.filter(({ day }) => day <= today);
  known.forEach(({ values, day, approver, commit }, index) => {
    const before = known[index - 1]?.values;
    if (!before) return;
    const old = new Set(correctionsOf(before).map(keyOf));
    const corrections = correctionsOf(values).filter((one) => !old.has(keyOf(one)));
    for (const one of corrections) explained.add(keyOf(one));
    const changes = changesBetween(openFields(type), before, values, names, TOLD_ELSEWHERE);
    if (changes.length + corrections.length > 0)
      told.unshift({ entry, day, approver, commit, changes, corrections });
  });
  for (const one of correctionsOf(entry.data)) {
    if (!explained.has(keyOf(one)))
      told.unshift({ entry, day: one.day, approver: undefined, changes: [], corrections: [one] });
  }
  return told.filter(({ day }) => day <= today).sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

/** The number never changes, a mark of the generator says nothing, corrections are told beside the change. */
const TOLD_ELSEWHERE = ["id", "demo", "corrections"];

function keyOf({ day, kind, what, reason }: Correction): string {
  return JSON.stringify([day, kind, what, reason]);
}
