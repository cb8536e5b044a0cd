import type { TypeName } from "../../../content-types/index.ts";
import type { Content } from "../../content.ts";
import type { Counted } from "../figure.ts";

/** A way to sort counted entries into groups, each into exactly one. */
export interface Grouping {
  /** After 按: 月份, 类别. */
  readonly label: string;
  /** Time is drawn as a line of neighbours, a list as bars. */
  readonly kind: "time" | "list";
  /** False when groups may not be compared as best and worst (`rules.md` §2F: no ranking of places). */
  readonly compares: boolean;
  /** True when groups hold how many entries there are, whatever the figure measures. */
  readonly countsEntries?: true;
  keyOf(counted: Counted, content: Content): string;
  /** The groups in the order in which they are shown; must hold every key. */
  groups(keys: ReadonlySet<string>, asked: GroupsAsked): readonly NamedKey[];
}

/** What the groups of a figure depend on besides its entries. */
export interface GroupsAsked {
  readonly content: Content;
  /** The content type of the entries; each type has its own list of categories. */
  readonly entries: TypeName;
  /** Last day of the period, up to which time runs even when nothing happened. */
  readonly to: string;
}

export interface NamedKey {
  readonly key: string;
  readonly name: string;
}

/** The key of entries that say nothing; shown last. */
export const UNSAID = "";

/** The listed keys that occur, in their order, then those the list does not know, then those unsaid. */
export function inOrder(
  listed: readonly NamedKey[],
  keys: ReadonlySet<string>,
  unsaid = "没有注明",
): NamedKey[] {
  const known = new Set(listed.map(({ key }) => key));
  const strays = [...keys].filter((key) => key !== UNSAID && !known.has(key)).sort();
  return [
    ...listed.filter(({ key }) => keys.has(key)),
    ...strays.map((key) => ({ key, name: key })),
    ...(keys.has(UNSAID) ? [{ key: UNSAID, name: unsaid }] : []),
  ];
}
