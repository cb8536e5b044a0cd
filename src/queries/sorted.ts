import type { Entry, TypeName } from "../content-types/index.ts";
import type { Content } from "../domain/content.ts";
import { perContent } from "../domain/reads.ts";
import { content } from "./content.ts";

/** All entries of a type, latest day first; sorted once per reading of the content. */
export function latest<Name extends keyof typeof DAY_FIELDS>(type: Name): readonly Entry<Name>[] {
  return sorted[type](content()) as readonly Entry[] as readonly Entry<Name>[];
}

const DAY_FIELDS = {
  case: "received",
  meeting: "day",
  resolution: "due",
  honour: "day",
  exposure: "published",
  objection: "received",
  activity: "day",
  notice: "day",
  disclosure: "day",
  order: "raised",
  listing: "day",
  agreement: "day",
  tally: "day",
  "month-return": "day",
  assessment: "day",
  release: "day",
  press: "day",
} as const satisfies Partial<Record<TypeName, string>>;

const sorted = Object.fromEntries(
  Object.entries(DAY_FIELDS).map(([type, field]) => [
    type,
    perContent((now) => sortByDay<Entry>(now.all(type as TypeName), field)),
  ]),
) as unknown as Record<keyof typeof DAY_FIELDS, (now: Content) => readonly Entry[]>;

/** Equal days are ordered by id, so that the order never depends on the disk. */
function sortByDay<E extends Entry>(entries: readonly E[], field: string): E[] {
  const keyOf = (entry: E) => `${(entry.data as Record<string, unknown>)[field]} ${entry.id}`;
  return [...entries].sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
}
