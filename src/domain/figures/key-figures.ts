import type { Content } from "../content.ts";
import { assertFigure } from "./assert-figure.ts";
import { figureById, figurePath } from "./index.ts";
import { countedText, measureWord } from "./measured.ts";

const ON_THE_HOME_PAGE = [
  "cases-received",
  "closing-rate",
  "solved-rate",
  "satisfaction-rate",
  "cases-disputed",
  "cases-open",
];

/** The figures of the home page, counted over all time up to today. `href` is a path without the base path. */
export function keyFigures(content: Content, today: string): KeyFigure[] {
  return ON_THE_HOME_PAGE.map((id) => {
    const figure = figureById(id);
    const counted = figure.compute({ content, today });
    assertFigure(figure, counted, content);
    const { members, base } = counted;
    return {
      id,
      name: figure.name,
      value: countedText(figure, counted),
      unit: counted.value === null ? "" : figure.unit,
      href: figurePath(id),
      ...(base ? { note: `${members.length} ÷ ${base.length} ${measureWord(figure.entries)}` } : {}),
      from: counted.from,
      asOf: counted.asOf,
    };
  });
}

/** A number for the home page, ready to be shown. */
export interface KeyFigure {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly href: string;
  /** For shares: how many of how many. */
  readonly note?: string;
  readonly from: string;
  readonly asOf: string;
}
