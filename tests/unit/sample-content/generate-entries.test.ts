import { describe, expect, test } from "vitest";
import { contentTypes } from "../../../src/content-types/index.ts";
import { formatFault } from "../../../src/domain/checks/index.ts";
import { readEntries } from "../../../src/entry-files/index.ts";
import { generateEntries } from "../../../src/sample-content/index.ts";

const files = [...generateEntries({ cases: 60 })];

describe("generated content", () => {
  const { content, faults } = readEntries(files, new Set());

  test("has no faults", () => {
    expect(faults.map(formatFault)).toEqual([]);
  });

  test("has as many cases as were asked for, and some of every content type", () => {
    expect(content.all("case")).toHaveLength(60);
    expect(contentTypes.filter(({ name }) => content.all(name).length === 0)).toEqual([]);
  });

  test("says of itself that it is a demonstration wherever the type can say so", () => {
    const types = [
      "case",
      "meeting",
      "resolution",
      "honour",
      "exposure",
      "activity",
      "notice",
      "order",
      "listing",
      "agreement",
      "service",
      "tally",
      "assessment",
    ] as const;
    for (const type of types) expect(content.all(type).filter(({ data }) => !data.demo)).toEqual([]);
  });

  test("has closed cases of two hundred to five hundred characters, hardly two alike", () => {
    const texts = content
      .all("case")
      .filter(({ data }) => data.outcome)
      .map(({ data }) => data.title + data.summary + data.steps.map(({ note }) => note).join("") + data.body);
    for (const { length } of texts) {
      expect(length).toBeGreaterThan(200);
      expect(length).toBeLessThan(500);
    }
    expect(new Set(texts).size).toBe(texts.length);
  });

  test("tells nothing of what was done where nothing has been done yet", () => {
    const open = content.all("case").filter(({ data }) => !data.outcome);
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ data }) => data.body === undefined)).toBe(true);
  });

  test("leaves no blank in a phrase unfilled", () => {
    expect(files.filter(({ text }) => /\{\w+\}|undefined/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

test("the same request gives the same bytes, another seed gives others", () => {
  expect([...generateEntries({ cases: 60 })]).toEqual(files);
  expect([...generateEntries({ cases: 60, seed: "2" })]).not.toEqual(files);
});

test("a name is never given twice, over several years", () => {
  const paths = [...generateEntries({ cases: 2500 })].map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  const years = new Set(paths.flatMap((path) => /^cases\/(\d{4})\//.exec(path)?.[1] ?? []));
  expect(years.size).toBeGreaterThanOrEqual(7);
});

test("the smallest and an odd number of cases have no faults either", () => {
  for (const cases of [10, 137]) {
    const { faults } = readEntries(generateEntries({ cases, seed: "x" }), new Set());
    expect(faults.map(formatFault)).toEqual([]);
  }
});

test.each([
  [{ cases: 9 }, "10 到 100000"],
  [{ cases: 100_001 }, "10 到 100000"],
  [{ cases: 60, from: "2025-01-01", to: "2024-01-01" }, "对调"],
  [{ cases: 60, to: "2031-01-01" }, "节假日"],
])("a request that cannot be met is refused with a reason: %j", (request, words) => {
  expect(() => [...generateEntries(request)]).toThrow(words);
});
