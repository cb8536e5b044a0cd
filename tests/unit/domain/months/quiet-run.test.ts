import { describe, expect, test } from "vitest";
import { monthReturnCounts } from "../../../../src/domain/checks/month-return-counts.ts";
import { makeContent } from "../../../../src/domain/content.ts";
import { quietRun } from "../../../../src/domain/months/quiet-run.ts";
import { entryOf } from "../../entry-views/draw.ts";

const ends: Record<string, string> = { "01": "31", "02": "29", "03": "31", "04": "30", "05": "31" };
const month = (number: string, petitions = 0, values: object = {}) =>
  entryOf("month-return", {
    id: `YB-2024-00${number}`,
    title: "月报",
    from: `2024-${number}-01`,
    day: `2024-${number}-${ends[number]}`,
    counts: [
      { what: "petition", number: petitions },
      { what: "police", number: 0 },
    ],
    ...values,
  });
const run = (asOf: string, ...months: ReturnType<typeof month>[]) =>
  quietRun(makeContent(months), asOf).map(({ id }) => id);

describe("a run of quiet months", () => {
  test("goes back from the last month that is over, over a leap February", () => {
    const months = [month("02"), month("01"), month("03")];
    expect(run("2024-03-31", ...months)).toEqual(["YB-2024-0003", "YB-2024-0002", "YB-2024-0001"]);
    expect(run("2024-03-30", ...months)).toEqual(["YB-2024-0002", "YB-2024-0001"]);
  });

  test("ends where something was counted and where a month is missing", () => {
    expect(run("2024-04-30", month("01"), month("02", 1), month("03"))).toEqual(["YB-2024-0003"]);
    expect(run("2024-04-30", month("01"), month("03"))).toEqual(["YB-2024-0003"]);
    expect(run("2024-04-30", month("01"), month("02"), month("03", 2))).toEqual([]);
    expect(run("2024-04-30")).toEqual([]);
  });
});

test("a return is refused that ends before it begins, counts a thing twice, or shares a day with another", () => {
  const vocabulary = entryOf("vocabulary", {
    ...Object.fromEntries(
      [
        "categories",
        "channels",
        "honourCategories",
        "exposureCategories",
        "placeKinds",
        "organisationKinds",
      ].map((list) => [list, [{ id: "one", name: "一" }]]),
    ),
    monthlyCounts: [{ id: "petition", name: "信访" }],
    deadlines: [{ amount: 5, unit: "working-days" }],
  });
  const faults = (entry: ReturnType<typeof month>, ...others: ReturnType<typeof month>[]) =>
    monthReturnCounts
      .forEntry(entry, makeContent([vocabulary, ...others, entry]))
      .map(({ field, reason }) => `${field}: ${reason}`);
  expect(faults(month("02"), month("01"))).toEqual([]);
  expect(faults(month("02", 0, { day: "2024-01-31" }))).toEqual(["day: 月报的最后一天早于第一天 2024-02-01"]);
  const twice = [
    { what: "petition", number: 0 },
    { what: "petition", number: 1 },
  ];
  expect(faults(month("02", 0, { counts: twice }))).toEqual(["counts.1.what: “信访”写了两次"]);
  expect(faults(month("02", 0, { from: "2024-01-31" }), month("01"))).toEqual([
    "from: 和 YB-2024-0001（2024-01-01 至 2024-01-31）有重叠的日子",
  ]);
});
