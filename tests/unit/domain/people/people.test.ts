import { describe, expect, test } from "vitest";
import { contentType, type Entry, type TypeName } from "../../../../src/content-types/index.ts";
import { checks, formatFault } from "../../../../src/domain/checks/index.ts";
import { makeContent } from "../../../../src/domain/content.ts";
import { circlesOf } from "../../../../src/domain/people/circles.ts";
import { consentedMobiles } from "../../../../src/domain/people/consented-mobiles.ts";
import { isStale, trustedUntil } from "../../../../src/domain/people/freshness.ts";
import { nearFirst } from "../../../../src/domain/people/near.ts";
import { staffingOf } from "../../../../src/domain/people/staffing.ts";
import { whoToAsk } from "../../../../src/domain/people/who-to-ask.ts";
import { vocabulary } from "../../../../src/sample-content/vocabulary.ts";

const home = [
  place("whole", { kind: "community" }),
  place("east", { kind: "estate", parent: "whole" }),
  place("east-1", { kind: "building", parent: "east", order: 1 }),
  place("east-2", { kind: "building", parent: "east", order: 2 }),
  place("old", { kind: "grid", parent: "whole", parts: ["east"], to: "2024-03-31" }),
  place("new", { kind: "grid", parent: "whole", parts: ["east-1"], from: "2024-04-01" }),
  place("ring-a", { kind: "estate", parent: "ring-b" }),
  place("ring-b", { kind: "estate", parent: "ring-a" }),
];
const offices = [
  role("lead", { kind: "building-lead", places: ["east-1"] }),
  role("other-lead", { kind: "building-lead", places: ["east-2"], holders: 0 }),
  role("head", { kind: "grid-head", places: ["new"] }),
  role("worker", { kind: "grid-worker", places: ["new"], holders: 2 }),
];
const units = [
  organisation("committee", { kind: "committee", places: ["whole"] }),
  organisation("property", { kind: "property", places: ["east"] }),
  organisation("gas", { kind: "utility" }),
];
const words = entry("vocabulary", "vocabulary", vocabulary);
const content = makeContent([words, ...home, ...offices, ...units]);
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe("the places that look after a building", () => {
  test("are found nearest first: itself, its grid, its estate, the community", () => {
    expect(ids(circlesOf(content, "east-1", "2024-04-01"))).toEqual(["east-1", "new", "east", "whole"]);
  });

  test("are those of the day: a division ends with its last day and the next begins with its first", () => {
    expect(ids(circlesOf(content, "east-1", "2024-03-31"))).toEqual(["east-1", "east", "old", "whole"]);
    expect(ids(circlesOf(content, "east-2", "2024-04-01"))).toEqual(["east-2", "east", "whole"]);
  });

  test("are found once even where parents bite their tails", () => {
    expect(ids(circlesOf(content, "ring-a", "2024-04-01"))).toEqual(["ring-a", "ring-b"]);
    expect(circlesOf(content, "nowhere", "2024-04-01")).toEqual([]);
  });
});

test("whom to ask: offices and organisations that serve the place, nearest first, then as the community lists kinds", () => {
  const asked = whoToAsk(content, "east-1", "2024-04-01");
  expect(ids(asked.roles)).toEqual(["lead", "worker", "head"]);
  expect(ids(asked.organisations)).toEqual(["property", "committee"]);
});

test("what a place has of each office is counted against what the community says it needs", () => {
  const told = (id: string) =>
    staffingOf(content, content.find("place", id)!).map(({ kind, needed, present }) => [
      kind.id,
      needed,
      present,
    ]);
  expect(told("new")).toEqual([
    ["grid-worker", 1, 2],
    ["grid-head", 1, 1],
  ]);
  expect(told("east-2")).toEqual([["building-lead", 1, 0]]);
  expect(told("east")).toEqual([]);
});

test("a telephone is trusted for 180 days after somebody tried it, or as long as the community says", () => {
  expect(trustedUntil("2024-01-01")).toBe("2024-06-29");
  expect(isStale("2024-01-01", "2024-06-29")).toBe(false);
  expect(isStale("2024-01-01", "2024-06-30")).toBe(true);
  expect(isStale("2024-01-01", "2024-02-01", 30)).toBe(true);
  expect(isStale(undefined, "2024-01-01")).toBe(true);
});

describe("refused", () => {
  test.each<[string, Entry, string]>([
    [
      "a mobile without a consent",
      role("r", { mobile: "13800138000", verified: "2024-01-01" }),
      "填了手机，却没有同意书编号",
    ],
    ["a telephone that nobody has tried", role("r", { phone: "0571-90000001" }), "填了电话，却没有核实日期"],
    [
      "a term that ends before it begins",
      organisation("o", { kind: "owners", term: { from: "2024-01-01", to: "2024-01-01" } }),
      "届期的最后一天不晚于第一天 2024-01-01",
    ],
    [
      "more party members than members",
      organisation("o", {
        kind: "owners",
        term: { from: "2024-01-01", to: "2027-01-01", members: 5, partyMembers: 6 },
      }),
      "党员 6 人多于成员 5 人",
    ],
    [
      "party members of an unknown number",
      organisation("o", { kind: "owners", term: { from: "2024-01-01", to: "2027-01-01", partyMembers: 6 } }),
      "填了党员人数，却没有成员人数",
    ],
    [
      "a division that ends before it begins",
      place("p", { kind: "grid", from: "2024-02-01", to: "2024-01-31" }),
      "划分的最后一天早于第一天 2024-02-01",
    ],
    ["a division that holds itself", place("p", { kind: "grid", parts: ["p"] }), "把自己算作自己的一部分"],
    [
      "a building in two grids of one level on one day",
      place("p", { kind: "grid", parts: ["east-1"], from: "2024-05-01" }),
      "“east-1”同时也在“new”里",
    ],
  ])("%s", (_, wrong, reason) => {
    expect(faultsOf(wrong)).toContainEqual(expect.stringContaining(reason));
  });

  test("a mobile anywhere but in the office that its holder has signed for", () => {
    const office = role("r", { mobile: "13800138000", consent: "TY-2024-01", verified: "2024-01-01" });
    expect(faultsOf(office)).toEqual([]);
    expect(consentedMobiles(makeContent([office])).map(({ value }) => value)).toEqual(["13800138000"]);
    const unsigned = role("r", { duties: "打13800138000找他" });
    expect(faultsOf(unsigned)).toEqual([expect.stringContaining("手机号“13800138000”")]);
  });
});

test("a building may move from one grid to the next, and lie in grids of different levels", () => {
  expect(faultsOf(place("p", { kind: "grid", parts: ["east-1"], to: "2024-03-31" }))).toEqual([]);
  expect(faultsOf(place("p", { kind: "area", parts: ["east-1"] }))).toEqual([]);
});

function faultsOf(wrong: Entry): string[] {
  const all = makeContent([words, ...home, ...offices, ...units, wrong]);
  return checks.flatMap((check) => check.forEntry(wrong, all)).map(formatFault);
}

function place(id: string, values: object): Entry {
  return entry("place", id, { id, name: id, ...values });
}

function role(id: string, values: object): Entry {
  const common = { name: id, kind: "grid-worker", places: ["whole"], duties: "管事" };
  return entry("role", id, { id, ...common, ...values });
}

function organisation(id: string, values: object): Entry {
  return entry("organisation", id, { id, name: id, duties: "管事", ...values });
}

function entry<Name extends TypeName>(type: Name, id: string, values: object): Entry {
  const data = contentType(type).schema.parse(values);
  return { type, id, file: `${contentType(type).folder}/${id}`, data } as Entry;
}

test("what is near a place comes nearest first, and nothing of another estate", () => {
  const estate = makeContent(home);
  const at = (where?: string): { data: { place?: string | undefined } } => ({ data: { place: where } });
  const items = ["whole", "east-2", "ring-a", "east", "east-1"].map((where) => at(where));
  const near = (from: string) => nearFirst([...items, at()], from, estate).map(({ data }) => data.place);
  expect(near("east-1")).toEqual(["east-1", "whole", "east", "east-2"]);
  expect(near("east")).toEqual(["east-2", "east", "east-1", "whole"]);
  expect(near("ring-a")).toEqual(["ring-a"]);
});
