import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, numberOfDay } from "../../../src/domain/calendar/day.ts";
import { unusualDays } from "../../../src/domain/calendar/unusual-days.ts";
import { workingDaysBetween } from "../../../src/domain/calendar/working-days.ts";
import { makeContent } from "../../../src/domain/content.ts";
import { countWorkingDays } from "../../../src/islands/deadline-clock/count-working-days.ts";
import { entryOf } from "../entry-views/draw.ts";
import { calendar2024 } from "../domain/calendar/calendar-2024.ts";

const content = makeContent([entryOf("calendar", { years: calendar2024.years })]);
const counted = (from: string, to: string, since = from) =>
  countWorkingDays(numberOfDay(from), numberOfDay(to), unusualDays(content, since));

test("the page's short calendar counts the same working days as the domain", () => {
  const anyDay = fc.integer({ min: 0, max: 700 }).map((after) => addDays("2024-01-01", after));
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
      const [since, from, to] = [a, b, c].sort() as [string, string, string];
      expect(counted(from, to, since)).toBe(workingDaysBetween(from, to, calendar2024));
    }),
  );
});

test("it knows the 国庆 of 2024 with its Sunday and Saturday worked", () => {
  expect(counted("2024-09-24", "2024-10-18")).toBe(15);
  expect(counted("2024-09-30", "2024-10-07")).toBe(0);
});

test("beyond the years of the calendar it says nothing", () => {
  expect(counted("2025-12-01", "2026-01-05")).toBeUndefined();
  expect(unusualDays(content, "2023-12-31")).toBeUndefined();
  expect(countWorkingDays(1, 5, undefined)).toBeUndefined();
});

test("what a page carries for a year is a few hundred characters at most", () => {
  expect(unusualDays(content, "2024-01-01")!.length).toBeLessThan(200);
});
