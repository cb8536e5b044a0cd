import { describe, expect, test } from "vitest";
import { contentType, type Entry, type TypeName } from "../../../../src/content-types/index.ts";
import { checks, formatFault } from "../../../../src/domain/checks/index.ts";
import { makeContent } from "../../../../src/domain/content.ts";
import {
  catalogue,
  obligationsOf,
  periodByKey,
  periodOf,
  periodsEnded,
  ruleWords,
} from "../../../../src/domain/disclosure/index.ts";
import { holidays } from "../../../../src/sample-content/holidays.ts";
import { meetingKinds } from "../../../../src/sample-content/meeting-kinds.ts";
import { vocabulary } from "../../../../src/sample-content/vocabulary.ts";

const common = [
  entry("vocabulary", "vocabulary", vocabulary),
  ...meetingKinds.map((kind) => entry("meeting-kind", kind.id, kind)),
  entry("calendar", "calendar", { years: holidays.years.filter(({ year }) => year === 2024) }),
  entry("organisation", "committee", { id: "committee", name: "居委会", kind: "committee", duties: "办事" }),
  meeting("YS-2024-0001", { kind: "residents", day: "2024-09-26" }),
  meeting("YS-2024-0002", { kind: "residents", day: "2024-09-27", state: "cancelled" }),
  meeting("YS-2024-0003", { kind: "talk", day: "2024-09-27" }),
];

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

describe("refused", () => {
  const monthly = duty({ id: "monthly" });
  const standing = duty({ id: "standing", every: "standing" });
  const events = duty({ id: "events", every: "event", meetingKinds: ["residents"] });
  test.each<[string, Entry, string]>([
    [
      "a row that follows events and names none",
      duty({ every: "event" }),
      "“发生一次公开一次”，却没有写什么事发生了要公开",
    ],
    ["a monthly row with meetings", duty({ meetingKinds: ["talk"] }), "“每月”的事项不按会议或事情公开"],
    [
      "a row that ends before it begins",
      duty({ until: "2023-12-31" }),
      "不再公开的日期早于开始的日期 2024-01-01",
    ],
    [
      "a period that is not the rhythm's",
      disclosure(1, { duty: "monthly", period: "2024-Q1" }),
      "“经费”每月公开一次，所属期没有写对。请写成 2024-02 的样子。",
    ],
    ["no period", disclosure(1, { duty: "monthly" }), "所属期没有写对"],
    [
      "a period that has not begun",
      disclosure(1, { duty: "monthly", period: "2024-12", day: "2024-11-30" }),
      "2024年12月还没有开始，就已经公开",
    ],
    [
      "a period of what is always public",
      disclosure(1, { duty: "standing", period: "2024-01" }),
      "“经费”是长期公开的，不分期",
    ],
    [
      "two things at once",
      disclosure(1, { duty: "monthly", period: "2024-01", eventDay: "2024-01-01" }),
      "所属期、会议、事情的日期填了不止一样",
    ],
    [
      "a meeting of another kind",
      disclosure(1, { duty: "events", meeting: "YS-2024-0003" }),
      "“经费”不公开恳谈会的内容",
    ],
    [
      "an event that is not registered",
      disclosure(1, { duty: "events", eventDay: "2024-01-05" }),
      "“经费”里没有登记2024年1月5日的事",
    ],
    [
      "a review after publication",
      disclosure(1, { duty: "monthly", period: "2024-08", reviewed: "2024-09-06" }),
      "审查日期晚于公开日期 2024-09-05",
    ],
    [
      "fewer days on show than the row asks for",
      disclosure(1, { duty: "monthly", period: "2024-08", until: "2024-09-18" }),
      "公示不到 15 天。请把“公示到”改成 2024-09-19 或更晚",
    ],
  ])("%s", (_, wrong, reason) => {
    const content = makeContent([...common, monthly, standing, events, wrong]);
    const faults = checks.flatMap((check) => check.forEntry(wrong, content)).map(formatFault);
    expect(faults).toEqual([expect.stringContaining(reason)]);
  });

  test("fifteen days on show are enough, and a term under fifteen cannot be written", () => {
    const enough = disclosure(1, { duty: "monthly", period: "2024-08", until: "2024-09-19" });
    const content = makeContent([...common, monthly, enough]);
    expect(checks.flatMap((check) => check.forEntry(enough, content))).toEqual([]);
    expect(() => duty({ kept: 14 })).toThrow("小于 15");
  });
});

function duty(values: Readonly<Record<string, unknown>>): Entry<"duty"> {
  const id = String(values["id"] ?? "funds");
  return entry("duty", id, {
    id,
    name: "经费",
    item: "funds",
    content: "收支",
    basis: "目录",
    publisher: "committee",
    audience: "居民",
    channel: "公开栏",
    responsible: "报账员",
    objections: "监督委员会",
    kept: 15,
    every: "month",
    within: 5,
    unit: "working-days",
    since: "2024-01-01",
    ...values,
  }) as unknown as Entry<"duty">;
}

function disclosure(number: number, values: object): Entry {
  const id = `GK-2024-${String(number).padStart(4, "0")}`;
  return entry("disclosure", id, {
    id,
    title: "经费",
    duty: "funds",
    day: "2024-09-05",
    reviewed: "2024-09-04",
    unit: "committee",
    reviewer: "committee",
    body: "收支如下。",
    ...values,
  });
}

function meeting(id: string, values: object): Entry {
  const rest = { title: id, state: "held", venue: "议事亭", agenda: [{ title: "换灯" }] };
  return entry("meeting", id, { id, ...rest, ...values });
}

function entry<Name extends TypeName>(type: Name, id: string, values: object): Entry {
  const data = contentType(type).schema.parse(values);
  return { type, id, file: `${contentType(type).folder}/${id}`, data } as Entry;
}
