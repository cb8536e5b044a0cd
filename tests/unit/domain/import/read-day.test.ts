import { describe, expect, test } from "vitest";
import { readDay } from "../../../../src/domain/import/index.ts";

describe("a day is read however it was written", () => {
  test.each([
    [45467, "2024-06-24"],
    ["45467", "2024-06-24"],
    [45467.75, "2024-06-24"],
    ["2024-06-24", "2024-06-24"],
    ["2024.6.24", "2024-06-24"],
    ["2024/6/24 9:30", "2024-06-24"],
    ["2024-06-24 09:30:00", "2024-06-24"],
    ["24.6.24", "2024-06-24"],
    ["2024年6月24日", "2024-06-24"],
    ["2024年6月24日（周一）", "2024-06-24"],
    ["２０２４．６．２４", "2024-06-24"],
    ["二〇二四年六月二十四日", "2024-06-24"],
    ["二○二四年十月一日", "2024-10-01"],
    ["20240624", "2024-06-24"],
    ["6月24日", "2024-06-24"],
    ["6/24", "2024-06-24"],
    ["6.24", "2024-06-24"],
  ])("%s", (cell, day) => {
    expect(readDay(cell, { year: 2024 })).toEqual({ day });
  });
});

test("a workbook of old Excel for Macintosh counts from 1904", () => {
  expect(readDay(44005, { from1904: true })).toEqual({ day: "2024-06-24" });
});

describe("what is no day is told, not guessed", () => {
  test.each([
    ["6月31日", "没有这一天"],
    ["2024/13/5", "没有这一天"],
    ["2024年6月", "只写了年和月，没有写哪一天"],
    ["上周", "看不懂这个日期"],
    ["2024.3.1-3.5", "看不懂这个日期"],
  ])("%s", (cell, reason) => {
    expect(readDay(cell, { year: 2024 })).toEqual({ reason });
  });

  test("a day without a year, where nothing says the year", () => {
    expect(readDay("6月24日", {})).toEqual({ reason: "没有写是哪一年" });
  });
});
