import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contentTypes, type Entry } from "../../../../src/content-types/index.ts";
import { makeContent, type Content } from "../../../../src/domain/content.ts";
import {
  assertBreakdown,
  assertFigure,
  breakDown,
  figures,
  type Figure,
  type GroupingName,
} from "../../../../src/domain/figures/index.ts";
import { anyContent, contentOf, TODAY } from "./arbitrary-content.ts";
import { slowCounts, type Slow } from "./slow-counts.ts";

const PERIODS = [
  { from: "2023-01-01", to: "2024-12-31" },
  { from: "2024-01-01", to: "2024-06-30" },
  { from: "2024-09-30", to: "2024-09-30" },
];

test("every figure equals a slow independent count and has the same members", () => {
  fc.assert(
    fc.property(anyContent, fc.constantFrom(...PERIODS), (content, { from, to }) => {
      const slow = slowCounts(content, TODAY, from, to);
      expect(Object.keys(slow)).toEqual(figures.map(({ id }) => id));
      for (const figure of figures) {
        const counted = figure.compute({ content, today: TODAY, from, to });
        const ids = (list: typeof counted.members) => list.map(({ entry }) => entry.id).sort();
        expect({
          id: figure.id,
          value: counted.value,
          members: ids(counted.members),
          ...(counted.base ? { base: ids(counted.base) } : {}),
        }).toEqual({ id: figure.id, ...slow[figure.id] });
      }
    }),
    { numRuns: 150 },
  );
});

test("every month and year of every figure equals a slow count of that time", () => {
  const times = fc.constantFrom("2023-12", "2024-02", "2024-08", "2024-09", "2023", "2024");
  fc.assert(
    fc.property(anyContent, times, (content, key) => {
      const slow = slowCounts(
        content,
        TODAY,
        `${key}-01-01`.slice(0, 10),
        `${key.length === 4 ? `${key}-12` : key}-31`,
      );
      const by = key.length === 7 ? "month" : "year";
      for (const figure of figures) expectGroup(figure, content, by, key, slow[figure.id]!);
    }),
    { numRuns: 60 },
  );
});

test("every group of every list equals a slow count of the entries in it alone", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      for (const [by, field] of Object.entries(LISTS) as [GroupingName, string][]) {
        for (const type of new Set(
          figures.filter((one) => one.groupings.includes(by)).map((one) => one.entries),
        )) {
          const all = entriesOf(content);
          const keyOf = (entry: Entry) => estateOf((entry.data as Record<string, unknown>)[field]);
          for (const key of new Set(all.filter((one) => one.type === type).map(keyOf))) {
            const part = makeContent(all.filter((one) => one.type !== type || keyOf(one) === key));
            const slow = slowCounts(part, TODAY, "2023-01-01", TODAY);
            for (const figure of figures)
              // Needs are met by other entries of the same type, which are in other groups.
              if (figure.entries === type && figure.id !== "need-matching-rate")
                expectGroup(figure, content, by, key, slow[figure.id]!);
          }
        }
      }
    }),
    { numRuns: 10 },
  );
});

const LISTS: { readonly [Name in GroupingName]?: string } = {
  category: "category",
  kind: "kind",
  place: "place",
  tier: "tier",
  channel: "channel",
  outcome: "outcome",
  verdict: "verdict",
  organisation: "organisation",
  statutory: "item",
};

/** A group that is not there holds nothing. */
function expectGroup(figure: Figure, content: Content, by: GroupingName, key: string, slow: Slow): void {
  if (!figure.groupings.includes(by)) return;
  const { groups } = breakDown(figure, figure.compute({ content, today: TODAY }), by, content);
  const group = groups.find((one) => one.key === key);
  if (group?.withheld) return;
  const found = { value: group?.value ?? null, members: group?.members ?? 0, base: group?.base ?? 0 };
  const base = slow.base ?? slow.members;
  const empty = figure.measure === "count" || figure.measure === "sum" ? 0 : null;
  const where = { id: figure.id, by, key };
  expect({ ...where, ...found, value: found.value ?? empty }).toEqual({
    ...where,
    value: slow.value,
    members: slow.members.length,
    base: base.length,
  });
}

function entriesOf(content: Content): Entry[] {
  return contentTypes.flatMap(({ name }) => content.all(name) as readonly Entry[]);
}

/** Buildings count for their estate. */
function estateOf(value: unknown): string {
  return value === "b1" ? "b" : String(value ?? "");
}

test("every figure and every breakdown of generated content passes the assertion of the build", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      for (const figure of figures) {
        const counted = figure.compute({ content, today: TODAY });
        assertFigure(figure, counted, content);
        for (const by of figure.groupings) {
          assertBreakdown(figure, counted, breakDown(figure, counted, by, content));
        }
      }
    }),
    { numRuns: 100 },
  );
});

test("all figures of no content are zero or absent, never wrong", () => {
  const content = contentOf({});
  for (const figure of figures) {
    const { value, members } = figure.compute({ content, today: TODAY });
    expect(value, figure.id).toBe(figure.measure === "count" || figure.measure === "sum" ? 0 : null);
    expect(members).toEqual([]);
  }
});

test("every figure says what it is in all the words a reader is owed", () => {
  const ids = figures.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const figure of figures) {
    const { definition, numerator, denominator, placedBy, tells, doesNotTell } = figure;
    for (const text of [definition, numerator, placedBy, tells, doesNotTell]) {
      expect(text, figure.id).not.toBe("");
    }
    expect(denominator !== undefined, figure.id).toBe(figure.measure === "share");
    expect(figure.groupings.length, figure.id).toBeGreaterThan(0);
  }
});
