import { describe, expect, test } from "vitest";
import { figureById } from "../../../../src/domain/figures/index.ts";
import {
  addedWords,
  addUp,
  addUpYear,
  memberFigure,
  stateWords,
  type MemberFigure,
  type MemberState,
} from "../../../../src/domain/members/index.ts";

const figure = (id: string, values: Partial<MemberFigure>): MemberFigure => ({
  id,
  value: null,
  numerator: 0,
  denominator: null,
  asOf: "2024-06-30",
  years: [],
  ...values,
});

const community = (id: string, figures: MemberFigure[], rest: Partial<MemberState> = {}): MemberState => ({
  member: { id, name: `${id}社区`, address: `https://${id}.example/` },
  data: { fingerprint: "0", asOf: "2024-06-30", readOn: "2024-07-01", figures, unused: {} },
  ...rest,
});

describe("numbers of several communities", () => {
  test("counts are added", () => {
    const sum = addUp(figureById("cases-received"), [
      community("a", [figure("cases-received", { value: 3, numerator: 3 })]),
      community("b", [figure("cases-received", { value: 40, numerator: 40 })]),
    ]);
    expect(sum).toMatchObject({ value: 43, added: 2 });
  });

  test("amounts are added in stored units: 90 and 45 minutes are 135", () => {
    const sum = addUp(figureById("service-hours"), [
      community("a", [figure("service-hours", { value: 90, numerator: 2 })]),
      community("b", [figure("service-hours", { value: 45, numerator: 1 })]),
    ]);
    expect(sum).toMatchObject({ value: 135, numerator: 3 });
  });

  test("a share is counted again and not averaged: 1 of 2 and 90 of 98 are 91 of 100, not 71 %", () => {
    const sum = addUp(figureById("closing-rate"), [
      community("a", [figure("closing-rate", { value: 0.5, numerator: 1, denominator: 2 })]),
      community("b", [figure("closing-rate", { value: 90 / 98, numerator: 90, denominator: 98 })]),
      community("c", [figure("closing-rate", { value: null, numerator: 0, denominator: 0 })]),
    ]);
    expect(sum).toMatchObject({ value: 0.91, numerator: 91, denominator: 100, added: 3 });
  });

  test("a share of nothing has no value, and nothing counted is not zero", () => {
    const empty = community("a", [figure("closing-rate", { numerator: 0, denominator: 0 })]);
    expect(addUp(figureById("closing-rate"), [empty]).value).toBeNull();
    expect(addUp(figureById("cases-received"), [community("a", [])])).toMatchObject({
      value: null,
      added: 0,
    });
  });

  test("medians and runs of months are not put together, and it is said why", () => {
    const days = community("a", [figure("handling-days", { value: 6, numerator: 9 })]);
    expect(addUp(figureById("handling-days"), [days, days])).toMatchObject({
      value: null,
      whyNone: expect.stringContaining("中位数不能相加，也不能取平均"),
    });
    const months = community("a", [figure("quiet-months", { value: 6, numerator: 6 })]);
    expect(addUp(figureById("quiet-months"), [months])).toMatchObject({
      value: null,
      whyNone: expect.stringContaining("连续的月份不能相加"),
    });
  });

  test("communities stand in the given order, whatever their numbers", () => {
    const sum = addUp(figureById("cases-received"), [
      community("b", [figure("cases-received", { value: 1, numerator: 1 })]),
      community("a", [figure("cases-received", { value: 9, numerator: 9 })]),
      community("c", [figure("cases-received", { value: 5, numerator: 5 })]),
    ]);
    expect(sum.parts.map(({ state }) => state.member.id)).toEqual(["b", "a", "c"]);
  });

  test("what cannot be added is named and left out: no data, other meaning, too small", () => {
    const sum = addUp(figureById("services-by-proxy"), [
      community("a", [figure("services-by-proxy", { value: 12, numerator: 2 })]),
      community("b", [figure("services-by-proxy", { withheld: true })]),
      community("c", [], { data: undefined, why: "连不上" }),
      community("d", [], {
        data: {
          fingerprint: "0",
          asOf: "2024-06-30",
          readOn: "2024-07-01",
          figures: [],
          unused: { "services-by-proxy": "和它公布的记录对不上：数值不一致" },
        },
      }),
    ]);
    expect(sum).toMatchObject({ value: 12, added: 1 });
    expect(sum.parts.map(({ whyNot }) => whyNot)).toEqual([
      undefined,
      "太小，不公布，也不加进来",
      "还没有取到它的数据",
      "和它公布的记录对不上：数值不一致",
    ]);
  });

  test("each year is put together by itself", () => {
    const year = (which: string, numerator: number, denominator: number) => ({
      year: which,
      value: numerator / denominator,
      numerator,
      denominator,
    });
    const sum = addUp(figureById("closing-rate"), [
      community("a", [figure("closing-rate", { years: [year("2023", 1, 2), year("2024", 3, 4)] })]),
      community("b", [figure("closing-rate", { years: [year("2024", 5, 6)] })]),
    ]);
    expect(addUpYear(sum.figure, sum, "2023")).toEqual({ value: 0.5, numerator: 1, denominator: 2 });
    expect(addUpYear(sum.figure, sum, "2024")).toEqual({ value: 0.8, numerator: 8, denominator: 10 });
  });
});

describe("a published figure", () => {
  const closing = figureById("closing-rate");
  const published = {
    id: closing.id,
    name: closing.name,
    definition: closing.definition,
    measure: closing.measure,
    unit: closing.unit,
    exact: 0.5,
    asOf: "2024-06-30",
    numerator: { count: 1 },
    denominator: { count: 2 },
    members: [{ id: "LJ-2024-0001", day: "2024-03-01", amount: 1 }],
    base: [
      { id: "LJ-2024-0001", day: "2024-03-01", amount: 1 },
      { id: "LJ-2023-0001", day: "2023-03-01", amount: 0 },
    ],
  };

  test("is taken with its parts, and its years are counted from its list", () => {
    expect(memberFigure(closing, published)).toEqual({
      id: "closing-rate",
      value: 0.5,
      numerator: 1,
      denominator: 2,
      asOf: "2024-06-30",
      years: [
        { year: "2023", value: 0, numerator: 0, denominator: 1 },
        { year: "2024", value: 1, numerator: 1, denominator: 1 },
      ],
    });
  });

  test.each<[string, object | undefined, string]>([
    ["that is missing", undefined, "没有公布这个数"],
    ["that means something else", { ...published, definition: "另一种算法" }, "口径和本站的不一样"],
    ["without a day", { ...published, asOf: "昨天" }, "没有写明数据截至哪天"],
    ["without parts", { ...published, denominator: null }, "分子、分母读不出来"],
    ["with half a case", { ...published, numerator: { count: 1.5 } }, "分子、分母读不出来"],
    ["whose value is no number", { ...published, exact: "0.5" }, "数值读不出来"],
  ])("%s is not used", (_, one, why) => {
    expect(memberFigure(closing, one)).toContain(why);
  });

  test("that is too small to be told has neither value nor parts", () => {
    expect(memberFigure(closing, { ...published, exact: null, withheld: true })).toMatchObject({
      value: null,
      numerator: 0,
      withheld: true,
      years: [],
    });
  });
});

test("a community's state says how old its data are and why there are no newer", () => {
  expect(stateWords(community("a", []))).toBe("数据截至2024年6月30日。");
  expect(stateWords(community("a", [], { why: "连不上" }))).toBe(
    "这次没有取到（连不上），用的是2024年7月1日取到的，数据截至2024年6月30日。",
  );
  expect(stateWords({ member: community("a", []).member, why: "连不上" })).toBe(
    "还没有取到它的数据：连不上。",
  );
  expect(stateWords({ member: community("a", []).member })).toBe("还没有取过它的数据。");
});

test("a number for all says who is in it and up to which day", () => {
  const parts = [community("a", []), community("b", [])].map((state) => ({ state }));
  const told = (added: number, first: string, last: string) =>
    addedWords({ parts, added, asOf: { first, last } });
  expect(told(2, "2024-06-30", "2024-06-30")).toBe("2 个社区都在内，数据截至2024年6月30日。");
  expect(told(1, "2024-06-01", "2024-06-30")).toBe(
    "2 个社区里，1 个在内，各社区的数据截至日不同，从2024年6月1日到2024年6月30日。",
  );
  expect(addedWords({ parts, added: 0, asOf: undefined })).toBe("还没有一个社区的数可以加。");
});
