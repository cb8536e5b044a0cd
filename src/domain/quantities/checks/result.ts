import type { Interval } from "../interval.ts";

/** The verdicts of a check and their Chinese names. */
export const verdicts = {
  consistent: "相符",
  contradiction: "矛盾",
  implausible: "存疑",
  ambiguous: "不能确定",
  computed: "仅供参考",
  "not-computable": "无法计算",
  rejected: "不可用",
} as const;

export type Verdict = keyof typeof verdicts;

/** What a check found; intervals are exact, the explanation rounds for reading. */
export interface Finding {
  readonly verdict: Verdict;
  /** Chinese sentences built from the numbers. */
  readonly explanation: string;
  /** The recomputed value. */
  readonly value?: Interval;
  /** The value recomputed from the numbers as written, qualifiers left aside; an estimate. */
  readonly written?: number;
  /** What the part leaves of the whole. */
  readonly rest?: Interval;
  /** The values of the part that fit the stated share. */
  readonly fitting?: Interval;
  /** The total that the stated average would need. */
  readonly neededTotal?: Interval;
  /** The number of members that the stated average would need. */
  readonly neededCount?: Interval;
  /** Ids of figures so small that they may point at households. */
  readonly smallCells?: readonly string[];
}
