import { addDays, addMonths, daysBetween } from "./day.ts";
import { addHours, dayOf } from "./moment.ts";
import { addWorkingDays, workingDayOnOrAfter, type WorkingCalendar } from "./working-days.ts";

/**
 * Returns the last day of a period, or its last moment when it is counted in hours (Civil Code 200–204).
 *
 * The starting day is not counted. Months and years end on the corresponding day, else at the month's end. A last
 * day that is a holiday or rest day moves to the next working day. Hours run from the moment and are not moved.
 * Throws RangeError, DayError, or MissingYearError when the calendar lacks a year the answer needs.
 */
export function deadlineFor(period: Period, calendar: WorkingCalendar): string {
  const { start, amount, unit } = period;
  if (!Number.isInteger(amount) || amount < 1) {
    throw new RangeError(`期限“${amount}”不对。请填写不小于1的整数。`);
  }
  if (unit === "hours") return addHours(start, amount);
  const day = dayOf(start);
  if (unit === "working-days") return addWorkingDays(day, amount, calendar);
  return workingDayOnOrAfter(CALENDAR_UNITS[unit](day, amount), calendar);
}

/** Counts the calendar days left until a deadline: 0 on its last day, negative once it has passed. */
export function remaining(due: string, today: string): number {
  return daysBetween(today, dayOf(due));
}

const CALENDAR_UNITS = {
  days: addDays,
  months: addMonths,
  years: (day: string, years: number) => addMonths(day, years * 12),
};

/** A period as a rule states it; start is 'YYYY-MM-DD', or 'YYYY-MM-DDTHH:mm', which hours require. */
export interface Period {
  readonly start: string;
  readonly amount: number;
  readonly unit: PeriodUnit;
}

export type PeriodUnit = "working-days" | "days" | "hours" | "months" | "years";
