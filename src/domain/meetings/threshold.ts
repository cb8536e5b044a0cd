/** A part that must be reached of a whole, as a meeting kind writes it. */
export interface Threshold {
  /** `2/3`. */
  readonly fraction: string;
  /** 以上 includes the part itself (`atLeast`), 超过 does not (`over`); Civil Code 1259. */
  readonly bound: "over" | "atLeast";
}

/** Whether so many of a whole reach the threshold; whole numbers, so that 2/3 of 3 is exact. */
export function reaches(part: number, whole: number, { fraction, bound }: Threshold): boolean {
  const [upper = 0, lower = 1] = fraction.split("/").map(Number);
  const [have, need] = [part * lower, whole * upper];
  return bound === "over" ? have > need : have >= need;
}

/** The least whole number that reaches the threshold. */
export function leastOf(whole: number, { fraction, bound }: Threshold): number {
  const [upper = 0, lower = 1] = fraction.split("/").map(Number);
  const exact = (whole * upper) / lower;
  return bound === "over" ? Math.floor(exact) + 1 : Math.ceil(exact);
}

/** The threshold in words: 过半数, 三分之二以上, 全部. */
export function thresholdWords({ fraction, bound }: Threshold): string {
  const [upper = 0, lower = 1] = fraction.split("/").map(Number);
  if (upper === lower) return "全部";
  if (upper * 2 === lower && bound === "over") return "过半数";
  const words = upper * 2 === lower ? "半数" : `${numeral(lower)}分之${numeral(upper)}`;
  return bound === "over" ? `超过${words}` : `${words}以上`;
}

/** Area is compared in hundredths of a square metre. */
export function hundredths(area: number): number {
  return Math.round(area * 100);
}

function numeral(value: number): string {
  return NUMERALS[value] ?? String(value);
}

const NUMERALS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
