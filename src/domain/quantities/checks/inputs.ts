import { add } from "../arithmetic.ts";
import { formatInterval, formatQuantity } from "../format-quantity.ts";
import { between, isPoint, point, type Interval } from "../interval.ts";
import { figureInterval, type PublishedFigure } from "../published-figure.ts";
import { writtenValue, type Quantity, type Reading } from "../quantity.ts";
import type { Bounds, Ids } from "./definition.ts";
import type { Finding } from "./result.ts";

/** Gives checks the figures they name, read one way; a figure that cannot be used raises Unusable with its finding. */
export function makeInputs(lookup: FigureLookup, reading: Reading): Inputs {
  const figure = (id: string) => {
    const found = lookup(id);
    if (found) return found;
    throw new Unusable({ verdict: "not-computable", explanation: `没有编号为${id}的数字，无法计算。` });
  };
  const quantity = (id: string) => onlyQuantity(figure(id));
  const interval = (id: string): Interval => {
    const found = figureInterval(figure(id), quantity(id), reading);
    if (found) return found;
    throw new Unusable({
      verdict: "rejected",
      explanation: `“${figure(id).label}”原文不可辨认，不能使用，也不能参与计算。`,
    });
  };
  const describe = (id: string) => {
    const { label, unit } = figure(id);
    const written = formatQuantity(quantity(id), unit);
    const read = interval(id);
    const plain = isPoint(read) || ["exact", "range", "以上"].includes(quantity(id).qualifier);
    return `${label}${written}${plain ? "" : `（按${formatInterval(read)}计）`}`;
  };
  return {
    figure,
    interval,
    total: (ids) => list(ids).map(interval).reduce(add, point(0)),
    written: (ids) =>
      list(ids)
        .map((id) => writtenValue(quantity(id)))
        .reduce<number | undefined>(
          (sum, one) => (sum === undefined || one === undefined ? undefined : sum + one),
          0,
        ),
    describe: (ids) => list(ids).map(describe).join("加"),
    units: (ids) => list(ids).map((id) => figure(id).unit),
    bounds: (bounds) =>
      typeof bounds === "string"
        ? { interval: interval(bounds), words: describe(bounds) }
        : { interval: between(bounds.low ?? 0, bounds.high ?? Infinity), words: bounds.words },
  };
}

/** Returns the ids as a list. */
export function list(ids: Ids): readonly string[] {
  return typeof ids === "string" ? [ids] : ids;
}

/** Carries the finding that ends a check early. */
export class Unusable extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.explanation);
    this.finding = finding;
  }
}

function onlyQuantity({ label, quantities }: PublishedFigure): Quantity {
  const [quantity] = quantities;
  if (quantity && quantities.length === 1) return quantity;
  const explanation = `“${label}”不是单独一个数值，无法计算。`;
  throw new Unusable({ verdict: "not-computable", explanation });
}

export type FigureLookup = (id: string) => PublishedFigure | undefined;

export interface Inputs {
  figure(id: string): PublishedFigure;
  interval(id: string): Interval;
  total(ids: Ids): Interval;
  written(ids: Ids): number | undefined;
  describe(ids: Ids): string;
  units(ids: Ids): readonly string[];
  bounds(bounds: Bounds): { interval: Interval; words: string };
}
