import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentType } from "../../../../src/content-types/index.ts";
import { meetingsHeld } from "../../../../src/domain/figures/meetings.ts";
import { counts, defineFigure, leftOut } from "../../../../src/domain/figures/define-figure.ts";
import {
  assertFigure,
  chartSentence,
  citations,
  countedText,
  figureById,
  figures,
} from "../../../../src/domain/figures/index.ts";
import { columnsOf } from "../../../../src/domain/open-data/columns.ts";
import { countFigure, figureRecord } from "../../../../src/domain/open-data/index.ts";
import { figureFiles } from "../../../../src/domain/open-data/figure-files.ts";
import { contentOf, TODAY } from "./arbitrary-content.ts";

const figure = figureById("services-by-proxy");

/** Returns of the first months of 2024, one a month, with so much done for others. */
function months(...amounts: readonly number[]) {
  const tallies = amounts.map((byProxy, index) => {
    const month = `2024-${String(index + 1).padStart(2, "0")}`;
    return { from: `${month}-01`, day: `${month}-28`, counts: [{ service: "card", handled: 90 }], byProxy };
  });
  const content = contentOf({ tallies });
  return { content, ...countFigure(figure, content, TODAY) };
}

/** The month groups as published; undefined where a value is withheld. */
function published(...amounts: readonly number[]) {
  const { value, breakdowns } = figureRecord(months(...amounts));
  const [{ groups }] = breakdowns as [{ groups: { value: number | null; withheld?: true }[] }];
  return {
    total: value,
    groups: groups.slice(0, amounts.length).map((one) => (one.withheld ? "—" : one.value)),
  };
}

test("what was done for people who cannot come is protected", () => {
  expect(figures.filter(({ protectSmallCounts }) => protectSmallCounts)).toEqual([figure]);
});

test("months that are large enough are all told, and so is an empty one", () => {
  expect(published(9, 0, 12)).toEqual({ total: 21, groups: [9, 0, 12] });
});

test("a small month takes the next smallest with it, so that the total does not give it away", () => {
  expect(published(3, 20, 7)).toEqual({ total: 30, groups: ["—", 20, "—"] });
});

test("a small month that nothing covers takes the total with it, in every word that is published", () => {
  const one = months(3, 0);
  expect(published(3, 0)).toEqual({ total: null, groups: ["—", 0] });
  expect(countedText(figure, one.counted)).toBe("不公布");
  expect(() => assertFigure(figure, one.counted, one.content)).not.toThrow();
  expect(() => assertFigure(figure, { ...one.counted, value: 3 }, one.content)).toThrow("不该公布的数");
  const where = { host: "某社区", site: "亭", address: "/figures/services-by-proxy/" };
  expect(citations(figure, one.counted, where).plain).toContain("红色代办件数 不公布");
  const sentence = chartSentence(one.breakdowns[0]!);
  expect(sentence).toMatch(/公布出来的各项里，.*有的数太小，为保护困难居民不公布/);
  expect(sentence).not.toMatch(/\b3 件/);
});

test("when the total may not be told, no month is, for they would add up to a part of it", () => {
  // Five ones: each is small, and even all five together leave no doubt about any.
  expect(published(1, 1, 1, 1, 1)).toEqual({ total: null, groups: ["—", "—", "—", "—", "—"] });
});

test("no month's small number can be found from the published record, whatever the months hold", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 8 }), (amounts) => {
      const { total, groups } = published(...amounts);
      const told = groups.filter((one): one is number => typeof one === "number");
      expect(told.filter((one) => one > 0 && one < 5)).toEqual([]);
      const hidden = groups.length - told.length;
      if (total === null) expect(told.filter((one) => one > 0)).toEqual([]);
      else if (hidden > 0) {
        expect(hidden).toBeGreaterThan(1);
        // Any one of the hidden months may be five or more.
        expect(total - told.reduce((sum, one) => sum + one, 0) - (hidden - 1)).toBeGreaterThanOrEqual(5);
      }
    }),
  );
});

test("no file holds what is withheld: no list, no cell, and no column of the returns", () => {
  const files = figureFiles([months(3, 0)]);
  expect(files.map(({ path }) => path)).not.toContain("figures/services-by-proxy.csv");
  for (const { text } of files) expect(text).not.toMatch(/"(value|exact|count)":3|,3,/);
  expect(columnsOf(contentType("tally") as never).map(({ key }) => key)).not.toContain("byProxy");
});

describe("a figure that hides small counts cannot be made", () => {
  const base = { ...meetingsHeld, entries: "meeting", groupings: ["kind"], membersHidden: "不列。" } as const;
  const protectedOne = { ...base, protectSmallCounts: true, place: () => counts("2024-01-01") } as const;

  test("unless its list is hidden", () => {
    const { membersHidden: _, ...listed } = protectedOne;
    expect(() => defineFigure(listed)).toThrow("不能列清单");
    expect(defineFigure(protectedOne).id).toBe("meetings-held");
  });

  test("as a share, whose parts tell the count", () => {
    expect(() => defineFigure({ ...protectedOne, measure: "share" })).toThrow("只能是件数或合计");
  });

  test("by month and by year, which can be subtracted", () => {
    expect(() => defineFigure({ ...protectedOne, groupings: ["month", "year"] })).toThrow("既按月又按年");
  });

  test("with entries left out, whose number would be told", () => {
    const figureThatLeavesOut = defineFigure({ ...protectedOne, place: () => leftOut("2024-01-01", "没填") });
    const content = contentOf({ meetings: [{ day: "2024-01-01", kind: "council", state: "held" }] });
    expect(() => figureThatLeavesOut.compute({ content, today: TODAY })).toThrow("不能有不计入的");
  });
});
