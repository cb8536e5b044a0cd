import { describe, expect, it } from "vitest";
import {
  formatDay,
  formatDayRange,
  formatMoment,
  formatMonth,
  formatMonthDay,
  formatRange,
  formatWeekday,
} from "../../../../src/domain/calendar/format-day.ts";
import { formatDuration } from "../../../../src/domain/calendar/format-duration.ts";

describe("days in prose", () => {
  it("carry the full year and no leading zeros", () => {
    expect(formatDay("2024-06-04")).toBe("2024年6月4日");
    expect(formatMonth("2024-06")).toBe("2024年6月");
    expect(formatMonth("2024-06-24")).toBe("2024年6月");
    expect(formatMonthDay("2024-12-05")).toBe("12月5日");
    expect(formatWeekday("2024-06-30")).toBe("星期日");
    expect(formatMoment("2024-06-24T20:30")).toBe("2024年6月24日20:30");
    expect(formatMoment("2024-06-24")).toBe("2024年6月24日");
  });

  it("are refused when they are not days", () => {
    expect(() => formatDay("2024-02-30")).toThrow("“2024-02-30”不是有效的日期");
    expect(() => formatMonth("2024-13")).toThrow("不是有效的日期");
  });

  it("make ranges that say only what differs", () => {
    expect(formatDayRange("2024-06-24", "2024-06-24")).toBe("2024年6月24日");
    expect(formatDayRange("2024-06-24", "2024-06-30")).toBe("2024年6月24日～30日");
    expect(formatDayRange("2024-06-24", "2024-07-01")).toBe("2024年6月24日～7月1日");
    expect(formatDayRange("2024-12-30", "2025-01-02")).toBe("2024年12月30日～2025年1月2日");
    expect(formatRange("63%", "68%")).toBe("63%～68%");
  });
});

describe("durations", () => {
  it.each([
    [150, "2小时30分"],
    [120, "2小时"],
    [45, "45分钟"],
    [0, "0分钟"],
    [3000, "50小时"],
  ])("%i minutes are %s", (minutes, text) => expect(formatDuration(minutes)).toBe(text));

  it("are whole minutes, not fewer than none", () => {
    expect(() => formatDuration(-1)).toThrow("时长“-1”不对。请填写不小于0的整数分钟。");
    expect(() => formatDuration(1.5)).toThrow(RangeError);
  });
});
