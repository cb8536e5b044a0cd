import type { Entry } from "../../content-types/index.ts";
import { addMonths } from "../calendar/day.ts";
import type { Content } from "../content.ts";

/** Whether an honour has been on the board for its years and now stands among those of past years (`rules.md` R6). */
export function isPastHonour({ data }: Entry<"honour">, content: Content, today: string): boolean {
  const years = content.find("boards", "boards")?.data.honours.boardYears ?? DEFAULT_YEARS;
  return addMonths(data.day, years * 12) < today;
}

/** Years on the board where a community has set none. */
const DEFAULT_YEARS = 2;
