import { BLANK_DAY, daysBetween } from "../calendar/day.ts";
import { workingDaysIn } from "../calendar/working-days-in.ts";
import type { Content } from "../content.ts";
import { leftWords } from "./left-words.ts";

/** How long until a day from today, in words; the island of the clock says the same for the reader's own day. */
export function clockWords(due: string, today: string, content: Content): string {
  if (due >= BLANK_DAY) return "（未填）";
  const count = workingDaysIn(content);
  const days = daysBetween(today, due);
  return leftWords(days, days < 0 ? count(due, today) : count(today, due));
}
