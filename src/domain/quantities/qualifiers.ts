/**
 * How each qualifier word bounds the value it goes with, and where it stands in the text.
 *
 * `strict` is what the word says at least; `customary` is how such figures are written: 余 and 多 stay below the next
 * step of the number's last non-zero digit (120余 is 120–129, 1.3万余 is 13000–13999), and 近 stays above the step before.
 */
export const qualifiers = {
  exact: { strict: ["value", "value"], customary: ["value", "value"] },
  余: { strict: ["value", "none"], customary: ["value", "below next step"], inner: "余" },
  多: { strict: ["value", "none"], customary: ["value", "below next step"], inner: "多" },
  以上: { strict: ["value", "none"], customary: ["value", "none"], after: "以上" },
  超过: { strict: ["above value", "none"], customary: ["above value", "none"], before: "超过" },
  近: { strict: ["none", "below value"], customary: ["above step before", "below value"], before: "近" },
  不到: { strict: ["none", "below value"], customary: ["none", "below value"], before: "不到" },
  以下: { strict: ["none", "value"], customary: ["none", "value"], after: "以下" },
  约: { strict: ["tolerance", "tolerance"], customary: ["tolerance", "tolerance"], before: "约" },
  左右: { strict: ["tolerance", "tolerance"], customary: ["tolerance", "tolerance"], after: "左右" },
  约余: {
    strict: ["tolerance", "none"],
    customary: ["tolerance", "below next step"],
    before: "约",
    inner: "余",
  },
} as const satisfies Record<string, QualifierRule>;

/** How far an approximate value (约, 左右) may be from the truth, as a share of itself: about 40 is 36 to 44. */
export const approximateTolerance = 0.1;

/** Words that mean the same as a qualifier; a quantity is written back with the qualifier. */
export const synonyms: Readonly<Record<string, Qualifier>> = {
  将近: "近",
  接近: "近",
  不足: "不到",
  逾: "超过",
  大约: "约",
  上下: "左右",
  至少: "以上",
  及以上: "以上",
};

/** Returns the place value of a number's last non-zero digit: 120 → 10, 16000 → 1000, 2 → 1, 4.5 → 0.1. */
export function stepOf(value: number): number {
  const [mantissa = "", exponent = "0"] = Math.abs(value).toExponential().split("e");
  return Number(`1e${Number(exponent) - Math.max(mantissa.length - 2, 0)}`);
}

export type Qualifier = keyof typeof qualifiers;
export type End =
  "none" | "value" | "above value" | "below value" | "tolerance" | "below next step" | "above step before";

/** The words of a rule stand before the number, right after it (inner), or after the unit. */
export interface QualifierRule {
  readonly strict: readonly [End, End];
  readonly customary: readonly [End, End];
  readonly before?: string;
  readonly inner?: string;
  readonly after?: string;
}
