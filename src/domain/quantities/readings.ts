import type { PublishedFigureData } from "../../content-types/index.ts";
import { formatInterval } from "./format-quantity.ts";
import { figureOfEntry } from "./from-entries.ts";
import { isPoint } from "./interval.ts";
import { figureInterval, FigureError } from "./published-figure.ts";

/** What a qualified number can stand for, in Chinese; undefined for one that says exactly what it is. */
export function readingWords(data: PublishedFigureData): string | undefined {
  const figure = figureOrNothing(data);
  const quantity = figure?.quantities[figure.quantities.length - 1];
  if (!figure || !quantity) return undefined;
  if (quantity.qualifier === "redacted") return "原文看不清，不能使用。";
  if (quantity.qualifier === "exact" || quantity.qualifier === "range") return undefined;
  const [strict, customary] = (["strict", "customary"] as const).map((reading) => {
    const interval = figureInterval(figure, quantity, reading);
    return interval && !isPoint(interval) ? formatInterval(interval, figure.unit) : "";
  });
  const habit = customary !== strict ? `；这类数的习惯写法，一般是${customary}` : "";
  return `按字面是${strict}${habit}。不能当成准数。`;
}

function figureOrNothing(data: PublishedFigureData) {
  try {
    return figureOfEntry(data);
  } catch (error) {
    if (error instanceof FigureError) return undefined;
    throw error;
  }
}
