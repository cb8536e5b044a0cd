import { between, type Interval } from "./interval.ts";

/** Adds any value of one interval to any value of the other. */
export function add(a: Interval, b: Interval): Interval {
  return between(a.low + b.low, a.high + b.high, {
    lowOpen: a.lowOpen || b.lowOpen,
    highOpen: a.highOpen || b.highOpen,
  });
}

/** Takes any value of the second interval from any value of the first. */
export function subtract(a: Interval, b: Interval): Interval {
  return add(a, { low: -b.high, high: -b.low, lowOpen: b.highOpen, highOpen: b.lowOpen });
}

/** Multiplies any value of one interval by any value of the other. */
export function multiply(a: Interval, b: Interval): Interval {
  return fromCorners(a, b, product);
}

/** Divides any value of the first interval by any positive value of the second; undefined where there is none, or a negative one. */
export function divide(a: Interval, b: Interval): Interval | undefined {
  if (b.low < 0 || b.high <= 0) return undefined;
  return fromCorners(a, b, quotient);
}

function fromCorners(a: Interval, b: Interval, combine: (x: End, y: End) => End): Interval {
  const corners = endsOf(a).flatMap((x) => endsOf(b).map((y) => combine(x, y)));
  const [low, high] = [reached(corners, Math.min), reached(corners, Math.max)];
  return between(low.value, high.value, { lowOpen: low.open, highOpen: high.open });
}

function product(x: End, y: End): End {
  const zeros = [x, y].filter((end) => end.value === 0);
  // Nothing times a value without limit is still nothing, and an included zero reaches its product.
  if (zeros.length > 0) return { value: 0, open: zeros.every((end) => end.open) };
  return { value: x.value * y.value, open: x.open || y.open };
}

function quotient(x: End, y: End): End {
  if (x.value === 0) return x;
  if (y.value === 0) return { value: x.value * Infinity, open: true };
  if (y.value === Infinity) return { value: 0, open: true };
  return { value: x.value / y.value, open: x.open || y.open };
}

function reached(corners: readonly End[], choose: (...values: number[]) => number): End {
  const value = choose(...corners.map((end) => end.value));
  return { value, open: corners.filter((end) => end.value === value).every((end) => end.open) };
}

function endsOf(interval: Interval): [End, End] {
  return [
    { value: interval.low, open: interval.lowOpen },
    { value: interval.high, open: interval.highOpen },
  ];
}

interface End {
  value: number;
  open: boolean;
}
