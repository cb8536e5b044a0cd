import { expect, test } from "vitest";
import { titlesFor } from "../../../../src/islands/search/suggestions.ts";

/** Of the records, the one with number 2 is an exposure. */
const clientOf = (inTitle: readonly number[]) => ({
  find: () =>
    Promise.resolve(
      inTitle.map((one, number) => ({
        number,
        inTitle: one,
        load: () =>
          Promise.resolve({
            url: `/${number}/`,
            passages: [],
            meta: {
              title: `题目${number}`,
              kind: "案件",
              day: "",
              ...(number === 2 ? { isQuiet: true } : {}),
            },
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
