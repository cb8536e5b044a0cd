/** All values between two ends; an open end is not itself a value, and an infinite end is always open. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** Returns the interval that holds one value only. */
export function point(value: number): Interval {
  return between(value, value);
}

/** Returns the values from low to high, both included unless said otherwise. */
export function between(low: number, high: number, open: OpenEnds = {}): Interval {
  const lowOpen = open.lowOpen === true || low === -Infinity;
  const highOpen = open.highOpen === true || high === Infinity;
  return { low: tidy(low), high: tidy(high), lowOpen, highOpen };
}

/** Says whether an interval holds no value. */
export function isEmpty(interval: Interval): boolean {
  const { low, high, lowOpen, highOpen } = interval;
  return low > high || (low === high && (lowOpen || highOpen));
}

/** Says whether an interval holds exactly one value. */
export function isPoint(interval: Interval): boolean {
  return interval.low === interval.high && !isEmpty(interval);
}

/** Returns the values that both intervals hold; it may be empty. */
export function overlap(a: Interval, b: Interval): Interval {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  const excluded = (end: number, side: "low" | "high") =>
    [a, b].some((one) => one[side] === end && one[side === "low" ? "lowOpen" : "highOpen"]);
  return between(low, high, { lowOpen: excluded(low, "low"), highOpen: excluded(high, "high") });
}

/** Says whether every value of the inner interval is one of the outer. */
export function isInside(inner: Interval, outer: Interval): boolean {
  const lowFits = inner.low > outer.low || (inner.low === outer.low && (inner.lowOpen || !outer.lowOpen));
  const highFits =
    inner.high < outer.high || (inner.high === outer.high && (inner.highOpen || !outer.highOpen));
  return lowFits && highFits;
}

/** Narrows an interval to the whole numbers in it: 120 to below 130 becomes 120 to 129. */
export function wholeNumbers(interval: Interval): Interval {
  const { low, high, lowOpen, highOpen } = interval;
  return between(
    lowOpen ? Math.floor(low) + 1 : Math.ceil(low),
    highOpen ? Math.ceil(high) - 1 : Math.floor(high),
  );
}

/** Rounds away the last binary digits, so that 0.29 × 100 is 29 and a count at the edge is not lost. */
export function tidy(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}

interface OpenEnds {
  lowOpen?: boolean;
  highOpen?: boolean;
}
