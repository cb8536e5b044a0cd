import { describe, expect, it } from "vitest";
import type { CheckDefinition } from "../../../../src/domain/quantities/checks/definition.ts";
import { evaluateCheck } from "../../../../src/domain/quantities/checks/evaluate-check.ts";
import type { Verdict } from "../../../../src/domain/quantities/checks/result.ts";
import { isInside, point, type Interval } from "../../../../src/domain/quantities/interval.ts";
import { figures, readFixture } from "./published.ts";

const cases = readFixture<CheckCase[]>("checks.json");
const lookup = (id: string) => figures.get(id);

describe("the published figures checked against each other", () => {
  it("covers the 25 rows of the table", () => {
    expect(new Set(cases.map(({ row }) => row)).size).toBe(25);
    expect(new Set(cases.map(({ check }) => check.id)).size).toBe(cases.length);
  });

  it.each(cases)("$row: $check.title is $expected.verdict", ({ check, expected }) => {
    const found = evaluateCheck(check, lookup);
    const rounded = (number: number) => Number(number.toFixed(expected.digits ?? 0));
    const ends = (interval?: Interval) => interval && [rounded(interval.low), rounded(interval.high)];
    expect(found.verdict).toBe(expected.verdict);
    if (expected.value) expect(ends(found.value)).toEqual(expected.value);
    if (expected.rest) expect(ends(found.rest)).toEqual(expected.rest);
    if (expected.fitting) expect(ends(found.fitting)).toEqual(expected.fitting);
    if (expected.written !== undefined) expect(rounded(found.written ?? NaN)).toBe(expected.written);
    if (expected.neededTotalHolds) expect(holds(found.neededTotal, expected.neededTotalHolds)).toBe(true);
    if (expected.neededCountHolds) expect(holds(found.neededCount, expected.neededCountHolds)).toBe(true);
    expect(found.smallCells).toEqual(expected.smallCells);
    expect(found.explanation).toContain(expected.says ?? "");
    expect(found.explanation).toMatch(/。$/);
  });

  it("explains itself with the numbers", () => {
    expect(explain("solved")).toBe("办理解决160个，总数为受理问题建议168个，占95.2%，其余8个。");
    expect(explain("self-of-solved")).toBe(
      "居民自主解决问题120余个（按120～129计），总数为办理解决160个，占75%～80.6%，其余31个～40个。" +
        "只有分子为128～129时成立。只有一部分取值符合原文“居民自主解决占比80%以上”。",
    );
    expect(explain("visits")).toContain("要符合原文，总数应为293～301，或除数应为8。");
    expect(explain("committees")).toContain("业主委员会87个，业主委员会组建率46%，反推总数为188～191。");
  });
});

describe("a check", () => {
  it("is not computable when a figure is missing, and rejected when one is unreadable", () => {
    const share = { id: "x", title: "x", kind: "share", whole: "004-02" } as const;
    expect(evaluateCheck({ ...share, part: "999-01" }, lookup)).toEqual({
      verdict: "not-computable",
      explanation: "没有编号为999-01的数字，无法计算。",
    });
    expect(evaluateCheck({ ...share, part: "002-08" }, lookup).verdict).toBe("rejected");
    expect(evaluateCheck({ ...share, part: "004-16" }, lookup).verdict).toBe("not-computable");
  });

  it("reads 余 strictly unless told otherwise, and then cannot exclude 80%", () => {
    const check = cases.find((one) => one.check.id === "self-of-received")?.check as CheckDefinition;
    expect(evaluateCheck({ ...check, reading: "strict" }, lookup).verdict).toBe("ambiguous");
  });

  it("contradicts a part that is more than its whole", () => {
    const check = { id: "x", title: "x", kind: "share", part: "004-02", whole: "004-03" } as const;
    expect(evaluateCheck(check, lookup).verdict).toBe("contradiction");
  });

  it("contradicts unequal counts, a figure out of bounds, and a run longer than its months", () => {
    const common = { id: "x", title: "x" };
    expect(verdict({ ...common, kind: "equal", figures: ["000-01", "000-03"] })).toBe("contradiction");
    expect(verdict({ ...common, kind: "equal", figures: ["000-13", "000-07"] })).toBe("ambiguous");
    expect(verdict({ ...common, kind: "within", figure: "004-08", bounds: "004-07" })).toBe("contradiction");
    const streak = { ...common, kind: "streak", from: "004-01", length: "004-05" } as const;
    expect(verdict({ ...streak, publishedOn: "2020-05-31" })).toBe("contradiction");
    expect(verdict({ ...streak, publishedOn: "2020-06-01" })).toBe("consistent");
  });
});

function explain(id: string): string | undefined {
  const check = cases.find((one) => one.check.id === id)?.check;
  return check && evaluateCheck(check, lookup).explanation;
}

function verdict(check: CheckDefinition): Verdict {
  return evaluateCheck(check, lookup).verdict;
}

function holds(interval: Interval | undefined, value: number): boolean {
  return interval !== undefined && isInside(point(value), interval);
}

interface CheckCase {
  row: string;
  check: CheckDefinition;
  expected: {
    verdict: Verdict;
    digits?: number;
    value?: [number, number];
    rest?: [number, number];
    fitting?: [number, number];
    written?: number;
    neededTotalHolds?: number;
    neededCountHolds?: number;
    smallCells?: string[];
    says?: string;
  };
}
