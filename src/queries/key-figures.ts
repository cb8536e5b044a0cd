import { keyFigures as keyFiguresOf, type KeyFigure } from "../domain/figures/key-figures.ts";
import { content, today } from "./content.ts";

/** The numbers on the home page: counted from all cases up to today, each with the page that explains it. */
export function keyFigures(): KeyFigure[] {
  return keyFiguresOf(content(), today());
}
