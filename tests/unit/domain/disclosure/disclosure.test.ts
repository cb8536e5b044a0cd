import { describe, expect, test } from "vitest";
import type { Entry } from "../../../../src/content-types/index.ts";
import { makeContent } from "../../../../src/domain/content.ts";
import { catalogue, obligationsOf, ruleWords } from "../../../../src/domain/disclosure/index.ts";
import { common, disclosure, duty } from "./disclosure-entries.ts";

describe("the last day for publishing", () => {
  const dueOf = (values: Readonly<Record<string, unknown>>, today = "2024-12-01") =>
    obligationsOf(duty(values), makeContent(common), today).map(({ key, due }) => [key, due]);

  test("counts working days from the day after a month's end, over 国庆 and its working Saturday", () => {
    // 2024-10-01 to 10-07 are holidays, Saturday 10-12 is worked.
    const rule = {
      every: "month",
      within: 5,
      unit: "working-days",
      since: "2024-08-01",
      until: "2024-09-30",
    };
    expect(dueOf(rule)).toEqual([
      ["2024-08", "2024-09-06"],
      ["2024-09", "2024-10-12"],
    ]);
  });

  test("in calendar days moves from a holiday to the next working day", () => {
    const rule = { every: "quarter", within: 3, unit: "days", since: "2024-07-01", until: "2024-09-30" };
    expect(dueOf(rule)).toEqual([["2024-Q3", "2024-10-08"]]);
  });

  test("runs from each meeting held of the named kinds, and from each event, before today", () => {
    const rule = {
      every: "event",
      within: 2,
      meetingKinds: ["residents"],
      events: [{ day: "2024-11-29", name: "换届" }],
    };
    expect(dueOf(rule)).toEqual([
      ["YS-2024-0001", "2024-09-29"],
      ["2024-11-29", "2024-12-03"],
    ]);
    expect(dueOf(rule, "2024-11-29").map(([key]) => key)).toEqual(["YS-2024-0001"]);
  });

  test("is asked for once of what is always public, from the day it binds", () => {
    expect(dueOf({ every: "standing", within: 20, since: "2024-11-01" })).toEqual([
      ["standing", "2024-11-29"],
    ]);
    expect(dueOf({ every: "standing", since: "2025-01-01" })).toEqual([]);
  });

  test("names the year that the holiday table lacks instead of guessing", () => {
    const [december] = obligationsOf(
      duty({ every: "month", within: 5, since: "2024-12-01" }),
      makeContent(common),
      "2025-01-20",
    );
    expect(december).toMatchObject({ key: "2024-12", missingYear: 2025, state: "unknown" });
    expect(december?.due).toBeUndefined();
  });
});

describe("what was published is matched", () => {
  const rule = duty({ every: "month", within: 5, since: "2024-08-01", until: "2024-09-30" });
  const stateOn = (today: string, ...published: Entry[]) =>
    obligationsOf(rule, makeContent([...common, rule, ...published]), today).map(
      ({ key, state, publication }) => [key, state, publication?.id],
    );

  test("by period: in time on the last day, late the day after", () => {
    expect(stateOn("2024-09-30", disclosure(1, { period: "2024-08", day: "2024-09-06" }))).toEqual([
      ["2024-08", "on-time", "GK-2024-0001"],
    ]);
    expect(stateOn("2024-09-30", disclosure(1, { period: "2024-08", day: "2024-09-07" }))).toEqual([
      ["2024-08", "late", "GK-2024-0001"],
    ]);
  });

  test("missing is overdue only after the last day", () => {
    expect(stateOn("2024-09-06")).toEqual([["2024-08", "pending", undefined]]);
    expect(stateOn("2024-09-07")).toEqual([["2024-08", "overdue", undefined]]);
  });

  test("the first publication counts, another period's does not, and tomorrow's is not known yet", () => {
    const [first, again] = [
      disclosure(2, { period: "2024-08", day: "2024-09-05" }),
      disclosure(1, { period: "2024-08", day: "2024-09-20" }),
    ];
    expect(stateOn("2024-09-30", again, first)).toEqual([["2024-08", "on-time", "GK-2024-0002"]]);
    expect(stateOn("2024-09-30", disclosure(1, { period: "2024-07", day: "2024-09-05" }))).toEqual([
      ["2024-08", "overdue", undefined],
    ]);
    expect(stateOn("2024-09-19", again)).toEqual([["2024-08", "overdue", undefined]]);
  });
});

test("the catalogue follows the seven statutory items, then its own order; its rule is said in words", () => {
  const rows = [
    duty({ id: "b", item: "other" }),
    duty({ id: "c", item: "funds", order: 2 }),
    duty({ id: "a", item: "funds", order: 1 }),
  ];
  expect(catalogue(makeContent([...common, ...rows])).map(({ id }) => id)).toEqual(["a", "c", "b"]);
  expect(ruleWords(duty({ every: "quarter", within: 15, unit: "working-days" }).data)).toBe(
    "每季度，到期后15个工作日内",
  );
});
