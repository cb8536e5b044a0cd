import * as fc from "fast-check";
import { expect, test } from "vitest";
import { assertBreakdown, assertFigure, breakDown, figures } from "../../../../src/domain/figures/index.ts";
import { anyContent, contentOf, TODAY } from "./arbitrary-content.ts";
import { slowCounts } from "./slow-counts.ts";

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
