import * as fc from "fast-check";
import { expect, test } from "vitest";
import { suppressSmallCounts } from "../../../../src/domain/figures/index.ts";

test("counts that are large enough are all shown", () => {
  expect(suppressSmallCounts([5, 0, 12])).toEqual({ hidden: [false, false, false], total: false });
});

test("one small count takes the next smallest with it, or the total would give it away", () => {
  expect(suppressSmallCounts([3, 20, 7])).toEqual({ hidden: [true, false, true], total: false });
});

test("small counts that are all ones take a larger one with them, or their sum would give them away", () => {
  expect(suppressSmallCounts([1, 1, 1, 1, 1, 8])).toEqual({ hidden: Array(6).fill(true), total: false });
});

test("a small count that nothing can cover hides the total", () => {
  expect(suppressSmallCounts([2, 0, 0])).toEqual({ hidden: [true, false, false], total: true });
});

test("a reader who subtracts can neither tell a hidden count nor be sure that it is small", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 5 }), (counts) => {
      const { hidden, total } = suppressSmallCounts(counts);
      counts.forEach((count, index) => {
        if (count > 0 && count < 5) expect(hidden[index]).toBe(true);
        if (count === 0) expect(hidden[index]).toBe(false);
      });
      const out = counts.filter((_, index) => hidden[index]);
      if (total || out.length === 0) return;
      const possible = waysToSum(
        out.reduce((a, b) => a + b, 0),
        out.length,
      );
      for (let index = 0; index < out.length; index += 1) {
        const values = new Set(possible.map((way) => way[index]!));
        expect(values.size).toBeGreaterThan(1);
        expect(Math.max(...values)).toBeGreaterThanOrEqual(5);
      }
    }),
  );
});

/** Every way to write a sum with so many whole numbers from one up. */
function waysToSum(sum: number, parts: number): number[][] {
  if (parts === 1) return sum >= 1 ? [[sum]] : [];
  return Array.from({ length: Math.max(0, sum - parts + 1) }, (_, index) => index + 1).flatMap((first) =>
    waysToSum(sum - first, parts - 1).map((rest) => [first, ...rest]),
  );
}
