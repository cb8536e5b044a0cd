import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  compareDays,
  DayError,
  daysBetween,
  isDay,
  weekday,
} from "../../../../src/domain/calendar/day.ts";

describe("a day", () => {
  it.each(["2024-02-29", "2000-02-29", "2024-12-31"])("%s is a day", (day) => expect(isDay(day)).toBe(true));

  it.each([
    "2023-02-29",
    "1900-02-29",
    "2024-13-01",
    "2024-00-10",
    "2024-04-31",
    "2024-6-24",
    "24-06-24",
    "",
  ])("“%s” is not a day", (text) => expect(isDay(text)).toBe(false));

  it("names the wrong text and the right form when it is not a day", () => {
    expect(() => addDays("2024.6.24", 1)).toThrow(DayError);
    expect(() => addDays("2024.6.24", 1)).toThrow("“2024.6.24”不是有效的日期");
  });

  it.each([
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2024-12-31", 1, "2025-01-01"],
    ["2024-03-01", -1, "2024-02-29"],
    ["2024-06-24", 0, "2024-06-24"],
    ["1970-01-01", -1, "1969-12-31"],
    ["2024-01-01", 366, "2025-01-01"],
  ])("%s plus %i days is %s", (day, days, expected) => expect(addDays(day, days)).toBe(expected));

  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-08-31", 1, "2024-09-30"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-11-15", 2, "2025-01-15"],
    ["2024-01-31", -2, "2023-11-30"],
  ])("%s plus %i months is %s", (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

  it("knows Monday from Sunday, also before 1970", () => {
    expect(weekday("2024-06-24")).toBe(1);
    expect(weekday("2024-06-30")).toBe(7);
    expect(weekday("1949-10-01")).toBe(6);
  });

  it("sorts days by time", () => {
    const days = ["2024-10-02", "2023-12-31", "2024-09-30"];
    expect(days.sort(compareDays)).toEqual(["2023-12-31", "2024-09-30", "2024-10-02"]);
  });

  it("agrees with the language's own calendar and comes back from any shift", () => {
    const anyDay = fc
      .integer({ min: -200_000, max: 200_000 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, shift) => {
        const shifted = addDays(day, shift);
        const expected = new Date(Date.parse(day) + shift * 86_400_000).toISOString().slice(0, 10);
        expect(shifted).toBe(expected);
        expect(daysBetween(day, shifted)).toBe(shift);
      }),
    );
  });
});
