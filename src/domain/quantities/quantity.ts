import { between, type Interval } from "./interval.ts";
import { approximateTolerance, qualifiers, stepOf, type End, type Qualifier } from "./qualifiers.ts";

/** A published value with the word that qualifies it, two ends of a range, or a value made unreadable. */
export type Quantity =
  | { readonly qualifier: Qualifier; readonly value: number }
  | { readonly qualifier: "range"; readonly low: number; readonly high: number }
  | { readonly qualifier: "redacted" };

/** strict: only what the word says; customary: as such figures are usually written (see qualifiers). */
export type Reading = "strict" | "customary";

/** Returns the values a quantity can stand for, never below zero; undefined when it is unreadable. */
export function intervalOf(quantity: Quantity, reading: Reading = "strict"): Interval | undefined {
  if (quantity.qualifier === "redacted") return undefined;
  if (quantity.qualifier === "range") return between(quantity.low, quantity.high);
  const [lowEnd, highEnd] = qualifiers[quantity.qualifier][reading];
  const low = lowOf(lowEnd, quantity.value);
  const high = highOf(highEnd, quantity.value);
  return between(low, high, {
    lowOpen: lowEnd === "above value" || lowEnd === "above step before",
    highOpen: highEnd === "below value" || highEnd === "below next step",
  });
}

/** Returns the number as written, for a first estimate only; a range has none and an unreadable value has none. */
export function writtenValue(quantity: Quantity): number | undefined {
  return "value" in quantity ? quantity.value : undefined;
}

function lowOf(end: End, value: number): number {
  if (end === "tolerance") return value * (1 - approximateTolerance);
  if (end === "above step before") return value - stepOf(value);
  return end === "none" ? 0 : value;
}

function highOf(end: End, value: number): number {
  if (end === "tolerance") return value * (1 + approximateTolerance);
  if (end === "below next step") return value + stepOf(value);
  return end === "none" ? Infinity : value;
}
