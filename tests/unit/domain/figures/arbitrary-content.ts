import * as fc from "fast-check";
import { contentType, type Entry, type TypeName } from "../../../../src/content-types/index.ts";
import { addDays } from "../../../../src/domain/calendar/day.ts";
import { makeContent, type Content } from "../../../../src/domain/content.ts";

/** The day on which the tests count; some generated days lie after it. */
export const TODAY = "2024-09-30";

/** Content of any shape that the schema allows: dates in any order, outcomes without days, gaps everywhere. */
export const anyContent: fc.Arbitrary<Content> = fc
  .record({
    cases: fc.array(anyCase(), { maxLength: 40 }),
    meetings: fc.array(anyMeeting(), { maxLength: 12 }),
    resolutions: fc.array(anyResolution(), { maxLength: 15 }),
    honours: fc.array(fc.record({ day: anyDay(), category: fc.constantFrom("helping", "other") }), {
      maxLength: 10,
    }),
    exposures: fc.array(fc.record({ published: anyDay(), corrected: maybe(anyDay()) }), { maxLength: 10 }),
    objections: fc.array(fc.record({ received: anyDay(), decided: maybe(anyDay()) }), { maxLength: 10 }),
    activities: fc.array(anyActivity(), { maxLength: 15 }),
    teams: fc.array(fc.record({ founded: maybe(anyDay()) }), { maxLength: 6 }),
    duties: fc.array(anyDuty(), { maxLength: 6 }),
    disclosures: fc.array(anyDisclosure(), { maxLength: 25 }),
    orders: fc.array(anyOrder(), { maxLength: 12 }),
    listings: fc.array(anyListing(), { maxLength: 12 }),
    agreements: fc.array(fc.record({ day: anyDay() }), { maxLength: 5 }),
    tallies: fc.array(anyTally(), { maxLength: 8 }),
    months: fc.subarray([3, 4, 5, 6, 7, 8, 9, 10]).chain((months) => fc.tuple(...months.map(anyMonth))),
    assessments: fc.array(fc.record({ day: anyDay(), replyDay: maybe(anyDay()) }), { maxLength: 8 }),
  })
  .map((drawn) => contentOf(drawn));

/** Content from the parts that matter to figures; the rest of each entry is filled in. */
export function contentOf(drawn: Drawn): Content {
  return makeContent([
    ...settings(),
    ...all("case", "LJ", drawn.cases ?? [], CASE),
    ...all("meeting", "YS", drawn.meetings ?? [], MEETING),
    ...all("resolution", "JY", drawn.resolutions ?? [], RESOLUTION),
    ...all("honour", "HB", drawn.honours ?? [], HONOUR),
    ...all("exposure", "BG", drawn.exposures ?? [], EXPOSURE),
    ...all("objection", "YY", (drawn.objections ?? []).map(answered), OBJECTION),
    ...all("activity", "HD", drawn.activities ?? [], { title: "清扫楼道", venue: "小广场" }),
    ...all("order", "DD", drawn.orders ?? [], { title: "停车位", ask: "车位不够。" }),
    ...all("listing", "QD", drawn.listings ?? [], { title: "停车", description: "车位。" }),
    ...all("agreement", "XY", drawn.agreements ?? [], { title: "协议", parties: ["a"], summary: "停车。" }),
    ...all("tally", "JS", drawn.tallies ?? [], { title: "件数" }),
    ...all("month-return", "YB", drawn.months ?? [], { title: "月报" }),
    ...all("assessment", "PY", drawn.assessments ?? [], ASSESSMENT),
    ...(drawn.teams ?? []).map((one, index) =>
      entry("team", `team-${index}`, { name: "邻里服务队", services: ["清扫"], ...one }),
    ),
    ...(drawn.duties ?? []).map((one, index) => entry("duty", `duty-${index}`, { ...DUTY, ...one })),
    ...all("disclosure", "GK", drawn.disclosures ?? [], DISCLOSURE),
  ]);
}

export interface Drawn {
  readonly cases?: readonly object[];
  readonly meetings?: readonly object[];
  readonly resolutions?: readonly object[];
  readonly honours?: readonly object[];
  readonly exposures?: readonly object[];
  readonly objections?: readonly object[];
  readonly activities?: readonly object[];
  readonly teams?: readonly object[];
  readonly duties?: readonly object[];
  readonly disclosures?: readonly object[];
  readonly orders?: readonly object[];
  readonly listings?: readonly object[];
  readonly agreements?: readonly object[];
  readonly tallies?: readonly object[];
  readonly months?: readonly object[];
  readonly assessments?: readonly object[];
}

const CASE = {
  title: "楼道灯不亮",
  channel: "box",
  category: "lighting",
  urgency: "normal",
  place: "b1",
  summary: "三楼到四楼的灯不亮。",
  workflow: "five-step",
  tier: "self",
  unit: "committee",
  steps: [{ step: "说", day: "2024-01-01", note: "登记。" }],
  received: "2024-01-02",
};
const MEETING = { title: "议事会", kind: "council", venue: "议事亭", agenda: [{ title: "停车" }] };
const RESOLUTION = {
  title: "划停车线",
  agendaItem: 1,
  decision: "划线。",
  unit: "committee",
  role: "物业经理",
};
const HONOUR = { title: "帮邻居", place: "a", honoured: "某热心居民", body: "帮忙搬东西。" };
const EXPOSURE = {
  title: "北门车棚 晚上 飞线充电",
  category: "wires",
  place: "a",
  location: "车棚",
  day: "2024-01-01",
  description: "从窗口拉线充电。",
  rule: "居民公约第三条",
  warned: "2024-01-01",
  correctBy: "2024-01-02",
  handling: "已劝导。",
  expires: "2024-12-31",
};
const ASSESSMENT = {
  title: "物业考核",
  unit: "property",
  kind: "property",
  method: "问卷。",
  evaluators: [{ name: "居民", asked: 9, answered: 8 }],
  results: [{ item: "保洁", by: "居民", satisfied: 8 }],
};

const DUTY = {
  name: "经费收支",
  content: "收支明细。",
  basis: "目录",
  publisher: "committee",
  audience: "居民",
  channel: "公开栏",
  responsible: "报账员",
  objections: "监督委员会",
  kept: 15,
};
const DISCLOSURE = {
  title: "经费收支",
  unit: "committee",
  reviewer: "committee",
  reviewed: "2024-01-01",
  body: "收支如下。",
};
const OBJECTION = { title: "对数字的异议", kind: "figure", about: "/statistics/", summary: "请再核对。" };

function answered(one: object): object {
  return "decided" in one && one.decided !== undefined
    ? { ...one, outcome: "upheld", answer: "已改。" }
    : one;
}

function number(code: string, index: number): string {
  return `${code}-2024-${String(index + 1).padStart(4, "0")}`;
}

function all<Name extends TypeName>(type: Name, code: string, list: readonly object[], rest: object) {
  return list.map((one, index) => entry(type, number(code, index), { ...rest, ...one }));
}

function named(ids: readonly string[]) {
  return ids.map((id) => ({ id, name: `${id}（名称）` }));
}

function settings(): Entry[] {
  const place = (id: string, name: string, parent?: string, order?: number) =>
    entry("place", id, { name, kind: "estate", parent, order });
  return [
    ...["council", "evening"].map((id) =>
      entry("meeting-kind", id, {
        name: `${id}（名称）`,
        summary: "商量事。",
        attendees: "居民",
        unit: "persons",
      }),
    ),
    place("whole", "全社区"),
    place("b", "乙小区", "whole", 2),
    place("b1", "乙小区1号楼", "b"),
    place("a", "甲小区", "whole", 1),
    entry("site", "site", {
      name: "亭",
      community: "某社区",
      place: "whole",
      slogan: "晒一晒",
      host: "某社区居民委员会",
      address: "某路",
      hours: "工作日",
      complaints: "街道办事处",
      navigation: [{ name: "统计", path: "/statistics/" }],
    }),
    entry("vocabulary", "vocabulary", {
      categories: [{ id: "parking", name: "停车秩序" }, ...named(["lighting", "water"])],
      channels: named(["box", "talk"]),
      honourCategories: named(["helping", "other"]),
      exposureCategories: [...named(["wires"]), { id: "parking", name: "乱停乱放" }],
      placeKinds: named(["estate"]),
      organisationKinds: named(["committee"]),
      serviceCategories: named(["parking", "care"]),
      deadlines: [
        { tier: "negotiated", amount: 15, unit: "working-days" },
        { amount: 5, unit: "working-days" },
      ],
    }),
    entry("boards", "boards", {
      exposures: { on: true, days: 15, households: 30 },
      honours: { noticeDays: 7 },
      objections: [{ kind: "figure", amount: 3, unit: "working-days" }],
      retention: [{ type: "honour", amount: 2, unit: "years" }],
    }),
    entry("calendar", "calendar", {
      years: [
        {
          year: 2024,
          holidays: [{ name: "劳动节", from: "2024-05-01", to: "2024-05-05" }],
          workdays: ["2024-04-28", "2024-05-11"],
        },
      ],
    }),
  ];
}

function entry<Name extends TypeName>(type: Name, id: string, values: object): Entry {
  const shape = contentType(type).fields;
  const data = contentType(type).schema.parse({ ...("id" in shape ? { id } : {}), ...values });
  return { type, id, file: `${contentType(type).folder}/${id}`, data } as Entry;
}

function anyDay(): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 400 }).map((after) => addDays("2023-11-15", after));
}

/** Undefined three times out of four. */
function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

function anyCase() {
  return fc.record({
    received: anyDay(),
    channel: fc.constantFrom("box", "talk"),
    category: fc.constantFrom("parking", "lighting", "water"),
    place: fc.constantFrom("whole", "a", "b", "b1"),
    tier: fc.constantFrom("self", "negotiated", "joint", "reported"),
    due: maybe(anyDay()),
    closed: maybe(anyDay()),
    outcome: maybe(fc.constantFrom("solved", "partly", "cannot", "referred", "duplicate", "withdrawn")),
    verdict: maybe(fc.constantFrom("satisfied", "mostly", "dissatisfied")),
    verdictDay: maybe(anyDay()),
    extension: rarely(fc.record({ day: anyDay(), due: anyDay(), reason: fc.constant("等配件。") })),
    hold: rarely(fc.record({ day: anyDay(), reason: fc.constant("等手续。") })),
    reopenings: rarely(fc.array(anyReopening(), { minLength: 1, maxLength: 2 })),
  });
}

function anyReopening() {
  return fc.record({
    closed: anyDay(),
    outcome: fc.constantFrom("solved", "partly"),
    day: anyDay(),
    reason: fc.constant("又坏了。"),
  });
}

function anyMeeting() {
  return fc.record({
    day: anyDay(),
    kind: fc.constantFrom("council", "evening"),
    state: fc.constantFrom("announced", "held", "cancelled"),
  });
}

function anyResolution() {
  const meeting = fc.integer({ min: 1, max: 12 }).map((n) => `YS-2024-${String(n).padStart(4, "0")}`);
  return fc.record({ meeting, due: anyDay(), done: maybe(anyDay()) });
}

function anyActivity() {
  return fc.record({
    day: anyDay(),
    state: fc.constantFrom("planned", "held", "cancelled"),
    headcount: maybe(fc.nat({ max: 80 })),
    serviceMinutes: maybe(fc.nat({ max: 9000 })),
    noticeFrom: maybe(anyDay()),
    noticeTo: maybe(anyDay()),
    objections: fc.array(
      fc.record({ day: anyDay(), note: fc.constant("人数多了一个。"), decided: maybe(anyDay()) }),
      { maxLength: 2 },
    ),
  });
}

function anyDuty() {
  const rhythm = fc.constantFrom("month", "quarter", "half", "year", "event", "standing");
  return fc.record({
    item: fc.constantFrom("funds", "services"),
    every: rhythm,
    within: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom("working-days", "days"),
    since: anyDay(),
    until: maybe(anyDay()),
    meetingKinds: maybe(fc.constant(["council"])),
    events: maybe(fc.uniqueArray(anyDay(), { minLength: 1, maxLength: 3 }).map((days) => days.map(anEvent))),
  });
}

function anEvent(day: string) {
  return { day, name: "换届" };
}

function anyDisclosure() {
  const about = fc.oneof(
    fc
      .constantFrom("2023", "2024-H1", "2024-Q1", "2024-Q2", "2024-08", "2024-07")
      .map((period) => ({ period })),
    fc.integer({ min: 1, max: 12 }).map((n) => ({ meeting: number("YS", n - 1) })),
    anyDay().map((eventDay) => ({ eventDay })),
    fc.constant({}),
  );
  const place = fc.record({ duty: fc.nat({ max: 5 }).map((n) => `duty-${n}`), day: anyDay() });
  return fc.tuple(place, about).map(([one, other]) => ({ ...one, ...other }));
}

function anyOrder() {
  return fc.record({
    raised: anyDay(),
    taken: maybe(anyDay()),
    done: maybe(anyDay()),
    stopped: maybe(fc.constantFrom("withdrawn", "unmet")),
    category: fc.constantFrom("parking", "care"),
    place: fc.constantFrom("whole", "a", "b1"),
  });
}

function anyListing() {
  const needs = fc.uniqueArray(
    fc.integer({ min: 1, max: 12 }).map((n) => number("QD", n - 1)),
    { maxLength: 3 },
  );
  return fc.record({
    day: anyDay(),
    kind: fc.constantFrom("need", "resource", "project"),
    category: fc.constantFrom("parking", "care"),
    needs,
  });
}

function anyTally() {
  const line = fc.record({
    service: fc.constantFrom("card", "proof"),
    handled: fc.nat({ max: 90 }),
  });
  return fc.record({
    byProxy: maybe(fc.nat({ max: 8 })),
    from: anyDay(),
    day: anyDay(),
    counts: fc.array(line, { minLength: 1, maxLength: 3 }),
  });
}

/** A return for a month of 2024, more often quiet than not. */
function anyMonth(month: number) {
  const from = `2024-${String(month).padStart(2, "0")}-01`;
  const day = addDays(`2024-${String(month + 1).padStart(2, "0")}-01`, -1);
  return fc.constantFrom(0, 0, 0, 2).map((calls) => ({
    from,
    day,
    counts: [
      { what: "petition", number: 0 },
      { what: "police", number: calls },
    ],
  }));
}
