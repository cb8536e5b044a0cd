import { expect, test } from "vitest";
import type { Facets } from "../../../../src/islands/search/facets.ts";
import { titlesFor } from "../../../../src/islands/search/suggestions.ts";

const none = { values: [""], of: "ĀĀĀĀ" };
const facets: Facets = {
  values: {
    community: [""],
    kind: ["", "案件", "曝光台"],
    status: [""],
    category: [""],
    place: [""],
    year: [""],
  },
  of: { community: none.of, kind: "āāĂā", status: none.of, category: none.of, place: none.of, year: none.of },
  quietKinds: ["曝光台"],
};
const clientOf = (inTitle: readonly number[]) => ({
  facets: () => Promise.resolve(facets),
  find: () =>
    Promise.resolve(
      inTitle.map((one, number) => ({
        number,
        inTitle: one,
        load: () =>
          Promise.resolve({
            url: `/${number}/`,
            passages: [],
            meta: { title: `题目${number}`, kind: "案件", day: "" },
          }),
      })),
    ),
});
const numbers = async (typed: string, inTitle: readonly number[]) =>
  (await titlesFor(typed, clientOf(inTitle))).map(({ title }) => Number(title.slice(2)));

test("entries are suggested whose titles have every run, the newest first", async () => {
  expect(await numbers("楼道", [1, 1, 0, 0])).toEqual([1, 0]);
  expect(await numbers("楼道 灯", [2, 1, 0, 2])).toEqual([3, 0]);
});

test("an exposure is never suggested", async () => {
  expect(await numbers("楼道", [1, 0, 1, 0])).toEqual([0]);
});

test("a single character suggests nothing", async () => {
  expect(await numbers("灯", [1, 1, 1, 1])).toEqual([]);
});
