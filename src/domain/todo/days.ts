import { addDays, daysBetween } from "../calendar/day.ts";
import { MissingYearError } from "../calendar/missing-year-error.ts";
import { addWorkingDays, workingDaysBetween } from "../calendar/working-days.ts";
import { leftWords } from "../cases/left-words.ts";
import type { Content } from "../content.ts";

/** The last day of “within three working days”; counted in calendar days where the holiday table lacks a year. */
export function soonUntil(content: Content, today: string, days = 3): string {
  const calendar = content.find("calendar", "calendar")?.data ?? { years: [] };
  try {
    return addWorkingDays(today, days, calendar);
  } catch (error) {
    if (error instanceof MissingYearError) return addDays(today, days);
    throw error;
  }
}

/** How far a day is: 剩余2个工作日, 今天到期, 超期3个工作日. */
export function leftTo(due: string, content: Content, today: string): string {
  const calendar = content.find("calendar", "calendar")?.data ?? { years: [] };
  const days = daysBetween(today, due);
  try {
    const working =
      days < 0 ? workingDaysBetween(due, today, calendar) : workingDaysBetween(today, due, calendar);
    return leftWords(days, working);
  } catch (error) {
    if (error instanceof MissingYearError) return leftWords(days, undefined);
    throw error;
  }
}
