import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  blockingFindings,
  findingTypes,
  scanText,
  type Finding,
  type FindingType,
} from "../../../../src/domain/privacy/index.ts";

// Blocked kinds hold up publication, so both missing one and crying wolf are costly.
const blocking: readonly FindingType[] = ["id-number", "bank-card", "mobile", "plate", "door"];

const personal = readCorpus("personal");
const innocent = readCorpus("innocent");
const passages = [...personal, ...innocent];

describe("the labelled corpus", () => {
  test("holds at least 300 passages of each side", () => {
    expect(personal.length).toBeGreaterThanOrEqual(300);
    expect(innocent.length).toBeGreaterThanOrEqual(300);
  });

  test("the yardstick itself rejects a scanner that finds nothing and one that finds everything", () => {
    expect(measure(passages, () => []).get("mobile")?.recall).toBe(0);
    const everything = findingTypes.map((type): Finding => ({
      type,
      text: "",
      level: "block",
      start: 0,
      end: 0,
    }));
    expect(measure(passages, () => everything).get("mobile")?.precision).toBeLessThan(0.2);
  });

  const scores = measure(passages, scanText);
  for (const [type, { recall, precision, wrong }] of scores)
    test(`${type}: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`, () => {
      expect(recall, wrong.join("\n")).toBeGreaterThanOrEqual(blocking.includes(type) ? 0.99 : 0.9);
      expect(precision, wrong.join("\n")).toBeGreaterThanOrEqual(blocking.includes(type) ? 0.98 : 0.9);
    });

  test("nothing innocent is blocked", () => {
    const blocked = innocent.filter((it) => scanText(it.text).some((found) => found.level === "block"));
    expect(blocked.map((it) => it.text)).toEqual([]);
  });

  test("the quick look at what blocks sees the same as the whole scan", () => {
    const register = ["王秀兰", "文明"];
    for (const exposure of [false, true])
      for (const { text } of passages)
        expect(blockingFindings(text, { exposure, register })).toEqual(
          scanText(text, { exposure, register }).filter(({ level }) => level === "block"),
        );
  });

  test("every finding quotes the original passage at its offsets", () => {
    for (const { text } of passages)
      for (const found of scanText(text)) expect(text.slice(found.start, found.end)).toBe(found.text);
  });
});

function readCorpus(name: string): Passage[] {
  const file = new URL(`../../../fixtures/privacy/${name}.jsonl`, import.meta.url);
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Passage);
}

/** Recall and precision per kind, counted once per passage. */
function measure(all: readonly Passage[], scan: (text: string) => Finding[]): Map<FindingType, Score> {
  const found = all.map((it) => new Set(scan(it.text).map((finding) => finding.type)));
  return new Map(
    findingTypes.map((type) => {
      const missed = all.filter((it, i) => it.types.includes(type) && !found[i]?.has(type));
      const extra = all.filter((it, i) => !it.types.includes(type) && found[i]?.has(type));
      const hit = all.filter((it) => it.types.includes(type)).length - missed.length;
      const wrong = [...missed.map((it) => `missed: ${it.text}`), ...extra.map((it) => `false: ${it.text}`)];
      return [
        type,
        { recall: hit / (hit + missed.length), precision: hit / (hit + extra.length || 1), wrong },
      ];
    }),
  );
}

interface Passage {
  types: FindingType[];
  text: string;
}

interface Score {
  recall: number;
  precision: number;
  wrong: string[];
}
