import type { Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import { countedWithUnit, figures, shownNumber, valueWithUnit, type Figure } from "../figures/index.ts";
import { isInside, point } from "../quantities/interval.ts";
import { parseQuantity } from "../quantities/parse-quantity.ts";
import { intervalOf } from "../quantities/quantity.ts";

/** What a reported number is beside the same figure, counted again from today's records for the same day. */
export interface CitedFigure {
  readonly figure: Figure;
  /** As this site would say it now: 34 件. */
  readonly now: string;
  /** Undefined when the report's words are not one number. */
  readonly agrees: boolean | undefined;
}

/** Counts a cited figure again; undefined when the report names a figure that is no longer published. */
export function citedFigure(report: Entry<"press">, content: Content): CitedFigure | undefined {
  const { figure: id, value, asOf } = report.data;
  const figure = figures.find((one) => one.id === id);
  if (!figure) return undefined;
  const again = figure.compute({ content, today: asOf });
  const counted = again.value;
  const written = parseQuantity(value);
  const interval = written && intervalOf(written.quantity, "customary");
  if (counted === null || !interval) {
    return { figure, now: countedWithUnit(figure, again), agrees: undefined };
  }
  const shown = shownNumber(figure, counted);
  // Percentages are read as shares of one.
  const comparable = written.unit === "%" ? Math.round(shown * 10) / 1000 : shown;
  return { figure, now: valueWithUnit(figure, counted), agrees: isInside(point(comparable), interval) };
}

/** Reports that cited a figure counted from entries of this kind before one of them was corrected. */
export function reportsTouched(entry: Entry, day: string, content: Content): readonly Entry<"press">[] {
  const touched = new Set(figures.filter(({ entries }) => entries === entry.type).map(({ id }) => id));
  return content.all("press").filter(({ data }) => touched.has(data.figure) && data.day <= day);
}
