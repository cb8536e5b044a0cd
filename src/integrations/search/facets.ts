import { FACETS, FIRST_FACET_LETTER, type FacetName, type SearchRecord } from "../../domain/search/index.ts";

/** What the client needs to count and narrow results without asking for them. */
export interface FacetFile {
  /** Values of each facet, most frequent first; the first, `""`, is for records without one. */
  readonly values: { readonly [Name in FacetName]: readonly string[] };
  /** For each facet one letter per record number, from FIRST_FACET_LETTER on, for the place of its value. */
  readonly of: { readonly [Name in FacetName]: string };
}

/** The facets of records in the order of their numbers; a number that is free has none. */
export function facetFile(numbered: readonly (SearchRecord | undefined)[]): FacetFile {
  const records = numbered.filter((record) => record !== undefined);
  const values = {} as Record<FacetName, string[]>;
  const of = {} as Record<FacetName, string>;
  for (const { name } of FACETS) {
    const counts = new Map<string, number>();
    for (const record of records) {
      const value = record[name];
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    values[name] = ["", ...sorted.map(([value]) => value)];
    const places = new Map(
      values[name].map((value, place) => [value, String.fromCharCode(FIRST_FACET_LETTER + place)]),
    );
    of[name] = numbered.map((record) => places.get(record?.[name] ?? "")).join("");
  }
  return { values, of };
}
