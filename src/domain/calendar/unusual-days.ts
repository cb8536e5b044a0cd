import type { Content } from "../content.ts";
import { perContent } from "../reads.ts";
import { addDays, numberOfDay, weekday } from "./day.ts";
import { isWorkingDay, type WorkingCalendar } from "./working-days.ts";

/**
 * The days from a day on that differ from Monday to Friday, short enough to lie in a page: numbers in base 36
 * with spaces, the last day known (counted from 1970-01-01), then the distance of each from the one before.
 * Undefined when the holiday calendar lacks the day's year.
 */
export function unusualDays(content: Content, from: string): string | undefined {
  const table = tableOf(content);
  const start = numberOfDay(from);
  const run = table.find(({ first, last }) => first <= start && start <= last);
  if (!run) return undefined;
  let before = 0;
  const steps = run.unusual.flatMap((day) => {
    if (day < start) return [];
    const step = day - before;
    before = day;
    return [step];
  });
  return [run.last, ...steps].map((number) => number.toString(36)).join(" ");
}

const tableOf = perContent((content): readonly Run[] =>
  runsOf(content.find("calendar", "calendar")?.data ?? { years: [] }),
);

/** Unbroken runs of years, each with its unusual days. */
function runsOf(calendar: WorkingCalendar): Run[] {
  const years = [...new Set(calendar.years.map(({ year }) => year))].sort((a, b) => a - b);
  const runs: { first: number; last: number; unusual: number[] }[] = [];
  for (const year of years) {
    if (!years.includes(year - 1)) runs.push({ first: numberOfDay(`${year}-01-01`), last: 0, unusual: [] });
    const run = runs[runs.length - 1]!;
    run.last = numberOfDay(`${year}-12-31`);
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      if (isWorkingDay(day, calendar) !== weekday(day) <= 5) run.unusual.push(numberOfDay(day));
    }
  }
  return runs;
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly unusual: readonly number[];
}
