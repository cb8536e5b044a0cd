import { FACETS, type FacetName } from "../../domain/search/record.ts";

/** What the reader asked for; all of it stands in the page's address. */
export interface PageState {
  readonly query: string;
  readonly chosen: { readonly [Name in FacetName]?: string };
  readonly sort: "relevance" | "day";
}

/** Reads `?q=楼道灯&kind=案件&sort=day`; anything else in it is left out. */
export function readState(search: string): PageState {
  const fields = new URLSearchParams(search);
  const chosen: { [Name in FacetName]?: string } = {};
  for (const { name } of FACETS) {
    const value = fields.get(name);
    if (value) chosen[name] = value;
  }
  return {
    query: (fields.get("q") || "").trim(),
    chosen,
    sort: fields.get("sort") === "day" ? "day" : "relevance",
  };
}

/** The reverse of `readState`, with the question mark. */
export function writeState({ query, chosen, sort }: PageState): string {
  const fields = new URLSearchParams();
  if (query) fields.set("q", query);
  for (const { name } of FACETS) {
    const value = chosen[name];
    if (value) fields.set(name, value);
  }
  if (sort === "day") fields.set("sort", sort);
  return `?${fields.toString()}`;
}

/** The same question with one facet set to a value, or freed when it has that value already. */
export function toggle(state: PageState, name: FacetName, value: string): PageState {
  const chosen = { ...state.chosen };
  if (chosen[name] === value) delete chosen[name];
  else chosen[name] = value;
  return { ...state, chosen };
}
