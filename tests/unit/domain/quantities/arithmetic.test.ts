import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, divide, multiply, subtract } from "../../../../src/domain/quantities/arithmetic.ts";
import {
  between,
  isEmpty,
  isInside,
  overlap,
  point,
  wholeNumbers,
  type Interval,
} from "../../../../src/domain/quantities/interval.ts";

const open = { lowOpen: true, highOpen: true };

describe("interval arithmetic", () => {
  it("carries ends and whether they belong", () => {
    const upper = { highOpen: true };
    expect(add(between(120, 130, upper), point(10))).toEqual(between(130, 140, upper));
    expect(subtract(point(168), between(120, 130, upper))).toEqual(between(38, 48, { lowOpen: true }));
    expect(multiply(point(1373), between(30, 50))).toEqual(between(41190, 68650));
    expect(divide(point(128), point(160))).toEqual(point(0.8));
  });

  it("goes without limit where a bound is missing", () => {
    expect(divide(point(920000), between(33000, Infinity))).toEqual(
      between(0, 920000 / 33000, { lowOpen: true }),
    );
    expect(divide(point(5964), between(0, 15999))).toEqual(between(5964 / 15999, Infinity));
    expect(multiply(between(0, 1), between(2, Infinity))).toEqual(between(0, Infinity));
    expect(multiply(between(-2, 3), between(-5, 4))).toEqual(between(-15, 12));
  });

  it("does not divide by nothing or by less", () => {
    expect(divide(point(1), point(0))).toBeUndefined();
    expect(divide(point(1), between(-1, 1))).toBeUndefined();
  });

  it("holds the result of every pair of values", () => {
    const interval = fc
      .tuple(fc.integer({ min: 0, max: 500 }), fc.nat(500), fc.nat(100))
      .map(([low, width, at]) => ({ of: between(low, low + width), value: low + (width * at) / 100 }));
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        meets(a.value + b.value, add(a.of, b.of));
        meets(a.value - b.value, subtract(a.of, b.of));
        meets(a.value * b.value, multiply(a.of, b.of));
        if (b.value > 0) meets(a.value / b.value, divide(a.of, b.of));
      }),
    );
  });
});

describe("an interval", () => {
  it("narrows to the whole numbers in it", () => {
    expect(wholeNumbers(between(120, 130, { highOpen: true }))).toEqual(between(120, 129));
    expect(wholeNumbers(between(0.29 * 100, 29.5))).toEqual(point(29));
    expect(isEmpty(wholeNumbers(between(1, 2, open)))).toBe(true);
  });

  it("is empty when its ends cross or do not belong", () => {
    expect([between(2, 1), between(1, 1, open), point(1)].map(isEmpty)).toEqual([true, true, false]);
  });

  it("lies inside another only with all its values", () => {
    expect(isInside(between(1, 2), between(1, 2, open))).toBe(false);
    expect(isInside(between(1, 2, open), between(1, 2))).toBe(true);
    expect(isInside(between(0, 2), between(1, 3))).toBe(false);
    expect(overlap(between(0, 2), between(1, 3, open))).toEqual(between(1, 2, { lowOpen: true }));
  });
});

function meets(value: number, result: Interval | undefined) {
  const near = between(value - 1e-6, value + 1e-6);
  expect(result && isEmpty(overlap(near, result))).toBe(false);
}
