import { describe, expect, it } from "vitest";
import { deadlineFor, remaining, type PeriodUnit } from "../../../../src/domain/calendar/deadline.ts";
import { calendar2024 } from "./calendar-2024.ts";

const due = (start: string, amount: number, unit: PeriodUnit) =>
  deadlineFor({ start, amount, unit }, calendar2024);

describe("a deadline after Civil Code 200–204", () => {
  it("leaves the starting day out of days and of working days", () => {
    expect(due("2024-06-24", 3, "days")).toBe("2024-06-27");
    expect(due("2024-06-24", 3, "working-days")).toBe("2024-06-27");
    expect(due("2024-06-24T16:50", 3, "days")).toBe("2024-06-27");
  });

  it("moves a last day on a holiday or weekend to the next working day", () => {
    expect(due("2024-09-25", 7, "days")).toBe("2024-10-08");
    expect(due("2024-06-24", 5, "days")).toBe("2024-07-01");
    expect(due("2024-09-22", 7, "days"), "a Sunday that is worked").toBe("2024-09-29");
  });

  it("ends months and years on the corresponding day, else at the month's end", () => {
    expect(due("2024-03-15", 1, "months")).toBe("2024-04-15");
    expect(due("2024-05-31", 1, "months"), "30 June is a Sunday").toBe("2024-07-01");
    expect(due("2024-01-31", 1, "months")).toBe("2024-02-29");
    expect(due("2024-02-29", 1, "years")).toBe("2025-02-28");
    expect(due("2024-09-02", 1, "months"), "inside the National Day holiday").toBe("2024-10-08");
  });

  it("runs hours from the moment, over midnight and over holidays", () => {
    expect(due("2024-09-30T20:30", 24, "hours")).toBe("2024-10-01T20:30");
    expect(due("2024-02-28T23:15", 1, "hours")).toBe("2024-02-29T00:15");
    expect(due("2024-12-31T09:05", 48, "hours")).toBe("2025-01-02T09:05");
  });

  it("refuses hours without a moment and amounts that are no count", () => {
    expect(() => due("2024-06-24", 24, "hours")).toThrow("不是有效的日期");
    expect(() => due("2024-06-24T24:00", 24, "hours")).toThrow("不是有效的日期");
    expect(() => due("2024-06-24", 0, "days")).toThrow("期限“0”不对。请填写不小于1的整数。");
    expect(() => due("2024-06-24", 1.5, "days")).toThrow(RangeError);
  });

  it("needs the year in which it ends", () => {
    expect(() => due("2024-06-24", 2, "years")).toThrow("没有2026年");
  });

  it("has days left until its last day and is overdue the day after", () => {
    expect(remaining("2024-07-01", "2024-06-24")).toBe(7);
    expect(remaining("2024-07-01T09:00", "2024-07-01")).toBe(0);
    expect(remaining("2024-07-01", "2024-07-03")).toBe(-2);
  });
});
