import type { Content } from "../content.ts";
import { breakDown, type Figure } from "../figures/index.ts";
import type { CountedFigure } from "./figure-record.ts";

/** A figure with its breakdowns as of a day, from whatever content is given. */
export function countFigure(figure: Figure, content: Content, today: string): CountedFigure {
  const counted = figure.compute({ content, today });
  const breakdowns = figure.groupings.map((by) => breakDown(figure, counted, by, content));
  return { figure, counted, breakdowns };
}
