import { addDays, numberOfDay } from "./day.ts";
import { isWorkingDay, type WorkingCalendar } from "./working-days.ts";

/** Working days after the first day up to and including the second; undefined when a year is missing. */
export type CountWorkingDays = (from: string, to: string) => number | undefined;

/**
 * Counts like `workingDaysBetween`, but looks each span up in running totals, made once a year, so that
 * tens of thousands of cases take no time.
 */
export function workingDayCounter(calendar: WorkingCalendar): CountWorkingDays {
  const totals = runningTotals(calendar);
  const at = (day: string) => totals.get(numberOfDay(day));
  return (from, to) => {
    const [before, after] = [at(from), at(to)];
    if (!before || !after || before.stretch !== after.stretch) return undefined;
    return after.total - before.total;
  };
}

function runningTotals(calendar: WorkingCalendar): Map<number, Total> {
  const totals = new Map<number, Total>();
  const years = calendar.years.map(({ year }) => year).sort((a, b) => a - b);
  let [total, stretch] = [0, 0];
  for (const year of years) {
    // Spans across a missing year cannot be counted, so each unbroken run of years is a stretch of its own.
    if (!years.includes(year - 1)) stretch += 1;
    const last = `${year}-12-31`;
    for (let day = `${year}-01-01`; ; day = addDays(day, 1)) {
      if (isWorkingDay(day, calendar)) total += 1;
      totals.set(numberOfDay(day), { total, stretch });
      if (day === last) break;
    }
  }
  return totals;
}

interface Total {
  readonly total: number;
  readonly stretch: number;
}
