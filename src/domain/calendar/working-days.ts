import { addDays, compareDays, partsOfDay, weekday } from "./day.ts";
import { MissingYearError } from "./missing-year-error.ts";

/**
 * Says whether people work on a day: an adjusted workday (调休) first, then the statutory holidays, then Monday to Friday.
 *
 * Throws MissingYearError when the calendar does not hold the day's year.
 */
export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  const { year } = partsOfDay(day);
  if (!calendar.years.some((table) => table.year === year)) throw new MissingYearError(year);
  // All tables are asked, because a New Year holiday may be listed under the year it belongs to and begin in December.
  if (calendar.years.some((table) => table.workdays?.includes(day))) return true;
  if (calendar.years.some((table) => table.holidays.some((holiday) => within(day, holiday)))) return false;
  return weekday(day) <= 5;
}

/** Returns the n-th working day after a day, which is not counted; n may be negative to count back, 0 gives the day. */
export function addWorkingDays(start: string, n: number, calendar: WorkingCalendar): string {
  const step = n < 0 ? -1 : 1;
  let day = start;
  let left = Math.abs(n);
  while (left > 0) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** Returns the day itself when people work on it, else the first working day after it. */
export function workingDayOnOrAfter(day: string, calendar: WorkingCalendar): string {
  let found = day;
  while (!isWorkingDay(found, calendar)) found = addDays(found, 1);
  return found;
}

/** Counts the working days after the first day up to and including the second; negative when the second is earlier. */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  if (compareDays(from, to) > 0) return -workingDaysBetween(to, from, calendar) || 0;
  let count = 0;
  let day = from;
  while (compareDays(day, to) < 0) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

function within(day: string, holiday: Holiday): boolean {
  return holiday.from <= day && day <= holiday.to;
}

/** The holiday tables a community keeps, one a year, after the State Council's yearly notice (国务院办公厅节假日安排通知). */
export interface WorkingCalendar {
  readonly years: readonly WorkingYear[];
}

/** One year's statutory holidays (both ends included) and the weekend days worked in exchange. */
export interface WorkingYear {
  readonly year: number;
  readonly holidays: readonly Holiday[];
  readonly workdays?: readonly string[] | undefined;
}

export interface Holiday {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}
