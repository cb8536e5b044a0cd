import { expect, test } from "vitest";
import { listPages, restOfAddress } from "../../../src/queries/list-pages.ts";

test("a list is cut into pages that lose nothing and repeat nothing", () => {
  const pages = listPages("/cases/", [1, 2, 3, 4, 5], 2);
  expect(pages.map(({ items }) => items)).toEqual([[1, 2], [3, 4], [5]]);
  expect(pages.map(({ number, last, total }) => [number, last, total])).toEqual([
    [1, 3, 5],
    [2, 3, 5],
    [3, 3, 5],
  ]);
});

test("an empty list still has its page, so that its address says why", () => {
  expect(listPages("/cases/", [])).toHaveLength(1);
});

test("the first page stands at the address of the list, further ones below it", () => {
  expect(restOfAddress("/cases/", { base: "/cases/", number: 1 })).toBeUndefined();
  expect(restOfAddress("/cases/", { base: "/cases/", number: 2 })).toBe("page/2");
  expect(restOfAddress("/cases/", { base: "/cases/year/2024/", number: 1 })).toBe("year/2024");
  expect(restOfAddress("/cases/", { base: "/cases/year/2024/", number: 3 })).toBe("year/2024/page/3");
});
