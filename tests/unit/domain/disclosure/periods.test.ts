import { describe, expect, test } from "vitest";
import { periodByKey, periodOf, periodsEnded } from "../../../../src/domain/disclosure/index.ts";

describe("periods", () => {
  test("are the month, quarter, half-year or year that holds a day, to its last day", () => {
    expect(periodOf("month", "2024-02-10")).toEqual({
      key: "2024-02",
      name: "2024年2月",
      from: "2024-02-01",
      to: "2024-02-29",
    });
    expect(periodOf("quarter", "2024-12-31")).toMatchObject({
      key: "2024-Q4",
      name: "2024年第四季度",
      to: "2024-12-31",
    });
    expect(periodOf("half", "2024-07-01")).toMatchObject({ key: "2024-H2", from: "2024-07-01" });
    expect(periodOf("year", "2023-05-05")).toMatchObject({ key: "2023", to: "2023-12-31" });
  });

  test("have ended the day after their last day", () => {
    const keys = (before: string) => periodsEnded("month", "2024-01-15", before).map(({ key }) => key);
    expect(keys("2024-01-31")).toEqual([]);
    expect(keys("2024-02-01")).toEqual(["2024-01"]);
    expect(keys("2024-04-30")).toEqual(["2024-01", "2024-02", "2024-03"]);
  });

  test.each([
    ["month", "2024-6"],
    ["month", "2024-13"],
    ["quarter", "2024-Q5"],
    ["quarter", "2024-02"],
    ["half", "2024-H0"],
    ["year", "2024-01"],
  ] as const)("%s: %s is not a key", (rhythm, key) => {
    expect(periodByKey(rhythm, key)).toBeUndefined();
  });
});
