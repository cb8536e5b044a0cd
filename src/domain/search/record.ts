/** What the search knows of one entry. Words are those that readers see. */
export interface SearchRecord {
  /** Path of the entry's page on this site, without the base path: `/cases/LJ-2024-0168/`. */
  readonly url: string;
  /** The word for its content type: 案件. */
  readonly kind: string;
  readonly title: string;
  /** Everything else that can be found, blocks on lines of their own. */
  readonly text: string;
  /** The same by the fields it stands in, to be shown; the text is one passage when they are not given. */
  readonly passages?: readonly Passage[] | undefined;
  /** The entry's day, `YYYY-MM-DD`; empty when it has none. Newer comes first. */
  readonly day: string;
  readonly year?: string | undefined;
  readonly status?: string | undefined;
  readonly category?: string | undefined;
  /** The estate, one step below the community. */
  readonly place?: string | undefined;
  /** The community whose portal it is on, on a parent portal only; `url` is then the address there. */
  readonly community?: string | undefined;
  /** Found when asked for, never suggested: exposures (`rules.md` B10). */
  readonly isQuiet?: boolean | undefined;
}

/** What a field says, and the word for the field: 诉求摘要. No label stands for none. */
export interface Passage {
  readonly label: string;
  readonly text: string;
}

/** What results can be narrowed by, in the order shown. */
export const FACETS = [
  { name: "community", label: "社区" },
  { name: "kind", label: "类型" },
  { name: "status", label: "状态" },
  { name: "category", label: "类别" },
  { name: "place", label: "小区" },
  { name: "year", label: "年份" },
] as const;

export type FacetName = (typeof FACETS)[number]["name"];

/**
 * Facets are stored as one character per record, the place of its value counted from here. Letters beyond ASCII
 * spell no number, so that the look for personal data never takes a row of them for a door.
 */
export const FIRST_FACET_LETTER = 0x100;
