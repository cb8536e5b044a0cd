import type { TypeName } from "../../content-types/index.ts";
import type { Counted, Figure, FigureValue, Measure } from "./figure.ts";

/** The value that follows from the entries; null when a share has no base or a median no members. */
export function measured(
  measure: Measure,
  members: readonly Amount[],
  base: readonly Amount[] = [],
): number | null {
  if (measure === "count") return members.length;
  if (measure === "sum") return members.reduce((sum, { amount }) => sum + amount, 0);
  if (measure === "share") return base.length === 0 ? null : members.length / base.length;
  return median(members.map(({ amount }) => amount));
}

type Amount = Pick<Counted, "amount">;

/** The value as it is written and drawn: percent of 100 and hours with one decimal. */
export function shownNumber(figure: Pick<Figure, "shownAs">, value: number): number {
  if (figure.shownAs === "hours") return Math.round(value / 6) / 10;
  if (figure.shownAs === "number") return value;
  const percent = Math.round(value * 1000) / 10;
  // Rounding must not turn almost all into all, nor very few into none.
  if (percent === 100 && value < 1) return 99.9;
  if (percent === 0 && value > 0) return 0.1;
  return percent;
}

/** The value in digits, without its unit; 暂无 when there is none. */
export function valueText(figure: Pick<Figure, "shownAs">, value: number | null): string {
  if (value === null) return "暂无";
  const shown = shownNumber(figure, value);
  return figure.shownAs === "number" ? String(shown) : shown.toFixed(1);
}

/** The value of a counted figure in digits; 不公布 when it is too small to be told. */
export function countedText(figure: Pick<Figure, "shownAs">, { value, withheld }: Told): string {
  return withheld ? WITHHELD : valueText(figure, value);
}

/** The same with its unit. */
export function countedWithUnit(figure: Pick<Figure, "shownAs" | "unit">, { value, withheld }: Told): string {
  return withheld ? WITHHELD : valueWithUnit(figure, value);
}

/** Instead of a number that could point at somebody. */
export const WITHHELD = "不公布";

type Told = Pick<FigureValue, "value"> & { readonly withheld?: true | undefined };

/** The value with its unit, as a sentence has it: 87.5%, 34 件. */
export function valueWithUnit(figure: Pick<Figure, "shownAs" | "unit">, value: number | null): string {
  const text = valueText(figure, value);
  if (value === null) return text;
  return figure.unit === "%" ? `${text}%` : `${text} ${figure.unit}`;
}

/** The one word that entries of a type are counted with, in every sentence: 400 件, 7 项. */
export function measureWord(entries: TypeName): string {
  return MEASURE_WORDS[entries] ?? "条";
}

const MEASURE_WORDS: { readonly [Name in TypeName]?: string } = {
  case: "件",
  exposure: "件",
  meeting: "次",
  activity: "次",
  resolution: "项",
  team: "支",
  duty: "项",
  disclosure: "期",
  objection: "件",
  order: "件",
  listing: "项",
  agreement: "份",
  tally: "张",
  "month-return": "张",
  assessment: "次",
};

function median(amounts: readonly number[]): number | null {
  if (amounts.length === 0) return null;
  const sorted = [...amounts].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle] ?? null;
  return ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
