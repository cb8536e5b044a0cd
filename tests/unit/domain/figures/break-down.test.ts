import { expect, test } from "vitest";
import { breakDown, figureById, type GroupingName } from "../../../../src/domain/figures/index.ts";
import { contentOf, TODAY } from "./arbitrary-content.ts";

function split(id: string, by: GroupingName, drawn: Parameters<typeof contentOf>[0]) {
  const content = contentOf(drawn);
  const figure = figureById(id);
  const counted = figure.compute({ content, today: TODAY });
  const { groups } = breakDown(figure, counted, by, content);
  return groups.map(({ name, value }) => [name, value]);
}

test("months in which nothing happened stand as zero, up to the day of counting", () => {
  const cases = [{ received: "2024-05-03" }, { received: "2024-07-01" }];
  expect(split("cases-received", "month", { cases })).toEqual([
    ["2024年5月", 1],
    ["2024年6月", 0],
    ["2024年7月", 1],
    ["2024年8月", 0],
    ["2024年9月", 0],
  ]);
});

test("an archive that ended years ago is not followed by years of zeros", () => {
  const cases = [{ received: "2020-11-03" }, { received: "2020-12-01" }];
  expect(split("cases-received", "month", { cases })).toEqual([
    ["2020年11月", 1],
    ["2020年12月", 1],
  ]);
});

test("buildings count for the estate around them, and estates stand in their own order", () => {
  const cases = [{ place: "b1" }, { place: "b" }, { place: "b1" }, { place: "a" }];
  expect(split("cases-received", "place", { cases })).toEqual([
    ["甲小区", 1],
    ["乙小区", 3],
  ]);
});

test("a category is named by the list of its own content type", () => {
  const cases = [{ category: "parking" }];
  const exposures = [{ category: "parking", published: "2024-03-01" }];
  expect(split("cases-received", "category", { cases, exposures })).toEqual([["停车秩序", 1]]);
  expect(split("exposures-published", "category", { cases, exposures })).toEqual([["乱停乱放", 1]]);
});

test("closed cases without a verdict are a group of their own", () => {
  const closed = { received: "2024-03-01", closed: "2024-03-04", outcome: "solved" };
  const cases = [closed, { ...closed, verdict: "satisfied" }];
  expect(split("cases-closed", "verdict", { cases })).toEqual([
    ["满意", 1],
    ["没有评价", 1],
  ]);
});

test("the distribution counts working days and keeps its empty steps", () => {
  // Five days of holiday lie between, and the Sunday before them is worked.
  const cases = [{ received: "2024-04-27", closed: "2024-05-06", outcome: "solved" }];
  expect(split("handling-days", "duration", { cases }).slice(0, 3)).toEqual([
    ["0～1 日", 0],
    ["2～3 日", 0],
    ["4～5 日", 1],
  ]);
});
