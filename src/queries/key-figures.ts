import { figureById, figurePath, valueText } from "../domain/figures/index.ts";
import { content, today } from "./content.ts";

/** The numbers on the home page: counted from all cases up to today, each with the page that explains it. */
export function keyFigures(): KeyFigure[] {
  return KEY_FIGURES.map((id) => {
    const figure = figureById(id);
    const { value } = figure.compute({ content: content(), today: today() });
    return {
      name: figure.name,
      text: valueText(figure, value),
      unit: value === null ? "" : figure.unit,
      path: figurePath(id),
    };
  });
}

const KEY_FIGURES = ["cases-received", "solved-rate", "satisfaction-rate", "cases-disputed", "cases-overdue"];

interface KeyFigure {
  readonly name: string;
  /** The value in digits. */
  readonly text: string;
  readonly unit: string;
  readonly path: string;
}
