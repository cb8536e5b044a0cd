import { expect, test } from "vitest";
import { countFacet, type Facets } from "../../../../src/islands/search/facets.ts";
import { readState, toggle, writeState } from "../../../../src/islands/search/page-state.ts";

test("the address holds the whole question", () => {
  const state = { query: "楼道 灯&", chosen: { kind: "案件", year: "2024" }, sort: "day" } as const;
  expect(readState(writeState(state))).toEqual(state);
  expect(readState("?other=1&sort=x")).toEqual({ query: "", chosen: {}, sort: "relevance" });
});

test("choosing a value twice frees its facet", () => {
  const once = toggle(readState("?q=a"), "kind", "案件");
  expect(once.chosen).toEqual({ kind: "案件" });
  expect(toggle(once, "kind", "案件").chosen).toEqual({});
  expect(toggle(once, "kind", "红榜").chosen).toEqual({ kind: "红榜" });
});

test("a facet's counts follow the other facets' choices, not its own", () => {
  const facets: Facets = {
    values: {
      community: [""],
      kind: ["", "案件", "红榜"],
      status: [""],
      category: [""],
      place: [""],
      year: ["", "2023", "2024"],
    },
    of: { community: "ĀĀĀĀ", kind: "āāĂĀ", status: "ĀĀĀĀ", category: "ĀĀĀĀ", place: "ĀĀĀĀ", year: "āĂĂĂ" },
  };
  const all = [0, 1, 2, 3];
  expect(countFacet(facets, "kind", all, { kind: "案件" })).toEqual([
    { value: "案件", count: 2 },
    { value: "红榜", count: 1 },
  ]);
  expect(countFacet(facets, "kind", all, { year: "2024" })).toEqual([
    { value: "案件", count: 1 },
    { value: "红榜", count: 1 },
  ]);
  expect(countFacet(facets, "year", all, { kind: "红榜" })).toEqual([{ value: "2024", count: 1 }]);
});
