import { between, overlap, wholeNumbers, type Interval } from "./interval.ts";
import { qualifiers, type Qualifier } from "./qualifiers.ts";
import { intervalOf, type Quantity, type Reading } from "./quantity.ts";

/** What a figure is; counts and flows are whole numbers, rates lie between 0 and 1. */
export const figureKinds = [
  "count",
  "flow",
  "rate",
  "ratio",
  "rule",
  "money",
  "duration",
  "hours",
  "time",
  "date",
] as const;

/**
 * Reads one row of published figures; every cell of `value` is text.
 *
 * A list is a range, or else several values of which the last carries the qualifier (from 0 to 85%以上). Rows of kind
 * date keep their text (year, month or day). Throws FigureError naming the row and what is wrong with it.
 */
export function readPublishedFigure(row: FigureRow): PublishedFigure {
  const { id, source, scope, label, unit, note } = row;
  const kind = figureKinds.find((one) => one === row.kind);
  if (!kind) throw new FigureError(id, `种类“${row.kind}”没有定义。可用：${figureKinds.join("、")}`);
  const read =
    kind === "date" ? { quantities: [], date: readDate(row) } : { quantities: readQuantities(row) };
  if (kind === "rate" && read.quantities.some((one) => "value" in one && one.value > 1)) {
    throw new FigureError(id, `比率“${row.value}”大于1。请写成小数，85%写0.85`);
  }
  return { id, source, scope, label, unit, kind, ...(note === undefined ? {} : { note }), ...read };
}

/** Returns the values a figure's quantity can stand for; an exact rate or ratio is taken as rounded to its last digit. */
export function figureInterval(
  figure: Pick<PublishedFigure, "kind" | "unit">,
  quantity: Quantity,
  reading: Reading,
): Interval | undefined {
  const interval = intervalOf(quantity, reading);
  if (!interval) return undefined;
  if (figure.kind === "count" || figure.kind === "flow") return wholeNumbers(interval);
  const share = figure.kind === "rate" ? between(0, 1) : between(0, Infinity);
  const rounded = figure.kind === "rate" || figure.kind === "ratio";
  if (!rounded || quantity.qualifier !== "exact") return overlap(interval, share);
  const half = roundingStep(quantity.value, figure.unit) / 2;
  return overlap(between(quantity.value - half, quantity.value + half, { highOpen: true }), share);
}

/** Raised for a row that cannot be read as a figure. */
export class FigureError extends Error {
  override readonly name = "FigureError";
  /** What is wrong, without the figure's id. */
  readonly problem: string;

  constructor(id: string, problem: string) {
    super(`数字${id}：${problem}。`);
    this.problem = problem;
  }
}

function readQuantities(row: FigureRow): Quantity[] {
  const { id, value, qualifier } = row;
  if (qualifier === "redacted") return [{ qualifier }];
  const values = (value.startsWith("[") ? value.slice(1, -1).split(",") : [value]).map(Number);
  if (value.trim() === "" || values.some((one) => !Number.isFinite(one) || one < 0)) {
    throw new FigureError(id, `数值“${value}”不是不小于0的数。原文不可辨认时限定词写redacted`);
  }
  const [low = 0, high = 0] = values;
  if (qualifier === "range") {
    if (values.length === 2 && low <= high) return [{ qualifier, low, high }];
    throw new FigureError(id, `范围“${value}”要写成[小, 大]`);
  }
  if (!isQualifier(qualifier)) throw new FigureError(id, `限定词“${qualifier}”没有定义`);
  return values.map((one, at) => ({ qualifier: at === values.length - 1 ? qualifier : "exact", value: one }));
}

function readDate({ id, value }: FigureRow): string {
  if (/^\d{4}(-\d{2}){0,2}$/.test(value)) return value;
  throw new FigureError(id, `日期“${value}”要写成2024、2024-06或2024-06-24`);
}

function isQualifier(text: string): text is Qualifier {
  return Object.hasOwn(qualifiers, text);
}

/** A percentage is rounded to a whole percent at the coarsest: 60% is 59.5% to below 60.5%, never 55% to 65%. */
function roundingStep(value: number, unit: string): number {
  const decimals = (String(value).split(".")[1] ?? "").length;
  return Number(`1e-${unit === "%" ? Math.max(decimals, 2) : decimals}`);
}

/** One row of the published figures, as the file holds it. */
export interface FigureRow {
  readonly id: string;
  readonly source: string;
  readonly scope: string;
  readonly label: string;
  readonly value: string;
  readonly qualifier: string;
  readonly unit: string;
  readonly kind: string;
  readonly note?: string;
}

/** A figure as a text published it: usually one quantity, sometimes several, or a date. */
export interface PublishedFigure {
  readonly id: string;
  readonly source: string;
  readonly scope: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: (typeof figureKinds)[number];
  readonly note?: string;
  readonly quantities: readonly Quantity[];
  readonly date?: string;
}
