import { FIRST_FACET_LETTER, type FacetName } from "../../domain/search/record.ts";

/** Kind, category, status, place and year of every record, by its number. */
export interface Facets {
  readonly values: { readonly [Name in FacetName]: readonly string[] };
  readonly of: { readonly [Name in FacetName]: string };
}

/** Chosen values by facet; a facet that is absent does not narrow. */
export type Chosen = { readonly [Name in FacetName]?: string };

/** Loads the facets, packed where the browser can unpack (Safari before 16.4 cannot). */
export async function loadFacets(folder: string): Promise<Facets> {
  if (typeof DecompressionStream === "function") {
    const response = await fetch(`${folder}facets.json.gz`);
    // A server that sends it as Content-Encoding: gzip has it unpacked already.
    if (response.ok && response.body && response.headers.get("content-encoding") === null) {
      return (await new Response(
        response.body.pipeThrough(new DecompressionStream("gzip")),
      ).json()) as Facets;
    }
  }
  const response = await fetch(`${folder}facets.json`);
  if (!response.ok) throw new Error(`facets.json: ${response.status}`);
  return (await response.json()) as Facets;
}

/** The value of a facet for a record; `""` when it has none. */
export function facetOf(facets: Facets, name: FacetName, number: number): string {
  return facets.values[name][facets.of[name].charCodeAt(number) - FIRST_FACET_LETTER] ?? "";
}

/** True when a record has every chosen value, `except` one facet. */
export function isChosen(facets: Facets, chosen: Chosen, number: number, except?: FacetName): boolean {
  return (Object.keys(chosen) as FacetName[]).every(
    (name) => name === except || facetOf(facets, name, number) === chosen[name],
  );
}

/** How many records have each value, most first, among those that pass the other facets' choices. */
export function countFacet(
  facets: Facets,
  name: FacetName,
  numbers: readonly number[],
  chosen: Chosen,
): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const number of numbers) {
    if (!isChosen(facets, chosen, number, name)) continue;
    const value = facetOf(facets, name, number);
    if (value) counts.set(value, (counts.get(value) || 0) + 1);
  }
  const picked = chosen[name];
  if (picked !== undefined && !counts.has(picked)) counts.set(picked, 0);
  return [...counts].map(([value, count]) => ({ value, count })).sort(name === "year" ? byYear : byCount);
}

type Counted = { value: string; count: number };

function byCount(one: Counted, other: Counted): number {
  return other.count - one.count || (one.value < other.value ? -1 : 1);
}

function byYear(one: Counted, other: Counted): number {
  return one.value > other.value ? -1 : 1;
}
