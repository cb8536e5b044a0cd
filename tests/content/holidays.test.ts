import { expect, test } from "vitest";
import { daysBetween, weekday } from "../../src/domain/calendar/day.ts";
import { readFolder } from "../../src/entry-files/index.ts";

const { years } = readFolder("content").content.settings("calendar");
const of = (year: number) => years.find((one) => one.year === year);

test("every day worked in exchange is a Saturday or Sunday outside the holidays", () => {
  for (const { holidays, workdays = [] } of years) {
    expect(workdays.filter((day) => weekday(day) < 6)).toEqual([]);
    expect(workdays.filter((day) => holidays.some(({ from, to }) => from <= day && day <= to))).toEqual([]);
  }
});

test("each year from 2019 to 2026 has 11 statutory days or more off, in holidays of 1 to 10 days", () => {
  expect(years.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  for (const { holidays } of years) {
    const lengths = holidays.map(({ from, to }) => daysBetween(from, to) + 1);
    expect(lengths.filter((length) => length < 1 || length > 10)).toEqual([]);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeGreaterThanOrEqual(11);
  }
});

test("the exchanges of the notices that changed a holiday afterwards are there", () => {
  expect(of(2019)?.holidays).toContainEqual({ name: "劳动节", from: "2019-05-01", to: "2019-05-04" });
  expect(of(2019)?.workdays).toEqual(expect.arrayContaining(["2019-04-28", "2019-05-05"]));
  expect(of(2020)?.holidays).toContainEqual({ name: "春节", from: "2020-01-24", to: "2020-02-02" });
});
