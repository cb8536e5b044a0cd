import { describe, expect, it } from "vitest";
import { addDays } from "../../../../src/domain/calendar/day.ts";
import { MissingYearError } from "../../../../src/domain/calendar/missing-year-error.ts";
import {
  addWorkingDays,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDaysBetween,
} from "../../../../src/domain/calendar/working-days.ts";
import { calendar2024 } from "./calendar-2024.ts";

describe("working days around the National Day of 2024", () => {
  it.each([
    ["2024-09-28", false, "an ordinary Saturday"],
    ["2024-09-29", true, "a Sunday worked in exchange"],
    ["2024-09-30", true, "an ordinary Monday"],
    ["2024-10-01", false, "the first day of the holiday"],
    ["2024-10-07", false, "the last day of the holiday, a Monday"],
    ["2024-10-08", true, "the Tuesday after the holiday"],
    ["2024-10-12", true, "a Saturday worked in exchange"],
    ["2024-10-13", false, "the Sunday after it"],
  ])("%s: working is %s (%s)", (day, working) => expect(isWorkingDay(day, calendar2024)).toBe(working));

  it("does not count the starting day", () => {
    expect(addWorkingDays("2024-06-24", 1, calendar2024)).toBe("2024-06-25");
    expect(addWorkingDays("2024-06-28", 1, calendar2024)).toBe("2024-07-01");
  });

  it("counts the exchanged days and skips the holiday", () => {
    expect(addWorkingDays("2024-09-27", 1, calendar2024)).toBe("2024-09-29");
    expect(addWorkingDays("2024-09-27", 3, calendar2024)).toBe("2024-10-08");
    expect(addWorkingDays("2024-09-27", 7, calendar2024)).toBe("2024-10-12");
    expect(addWorkingDays("2024-09-27", 8, calendar2024)).toBe("2024-10-14");
  });

  it("counts back too", () => {
    expect(addWorkingDays("2024-10-08", -2, calendar2024)).toBe("2024-09-29");
    expect(addWorkingDays("2024-10-08", 0, calendar2024)).toBe("2024-10-08");
  });

  it("moves a day off to the next working day and leaves a working day alone", () => {
    expect(workingDayOnOrAfter("2024-10-01", calendar2024)).toBe("2024-10-08");
    expect(workingDayOnOrAfter("2024-10-12", calendar2024)).toBe("2024-10-12");
  });

  it("counts between days as the inverse of adding", () => {
    expect(workingDaysBetween("2024-09-27", "2024-10-12", calendar2024)).toBe(7);
    expect(workingDaysBetween("2024-10-12", "2024-09-27", calendar2024), "as many days overdue").toBe(-7);
    expect(workingDaysBetween("2024-10-01", "2024-10-07", calendar2024)).toBe(0);
    expect(Object.is(workingDaysBetween("2024-10-07", "2024-10-02", calendar2024), 0)).toBe(true);
    for (let n = 1; n <= 60; n += 1) {
      const end = addWorkingDays("2024-09-10", n, calendar2024);
      expect(workingDaysBetween("2024-09-10", end, calendar2024)).toBe(n);
    }
  });

  it("agrees with the 251 working days of 2024", () => {
    const year = Array.from({ length: 366 }, (_, n) => addDays("2024-01-01", n));
    expect(year.filter((day) => isWorkingDay(day, calendar2024))).toHaveLength(251);
  });

  it("takes a New Year holiday that begins in December from the table it is listed in", () => {
    const calendar = {
      years: [
        { year: 2021, holidays: [] },
        { year: 2022, holidays: [{ name: "元旦", from: "2021-12-31", to: "2022-01-03" }], workdays: [] },
      ],
    };
    expect(isWorkingDay("2021-12-31", calendar)).toBe(false);
    expect(isWorkingDay("2021-12-30", calendar)).toBe(true);
  });
});

const ask = () => isWorkingDay("2026-01-05", calendar2024);

describe("a year without a holiday table", () => {
  it("is named, with the place to add it", () => {
    expect(ask).toThrow(MissingYearError);
    expect(ask).toThrow(/没有2026年.*“节假日”中新增2026年/);
  });

  it("stops a count that runs into it", () => {
    expect(() => addWorkingDays("2025-12-31", 1, calendar2024)).toThrow("没有2026年");
    expect(addWorkingDays("2025-12-30", 1, calendar2024)).toBe("2025-12-31");
  });
});
