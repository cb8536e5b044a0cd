import { assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { fold, foldText, phraseTokens, planQuery, TITLE_ZONE } from "../../../../src/domain/search/index.ts";
import { indexedWords } from "../../../support/indexed-words.ts";

/** What Pagefind does with a phrase: its words one after the other. */
function standsIn(tokens: readonly (string | null)[], phrase: readonly string[]): number {
  return tokens.findIndex((_, at) => phrase.every((word, step) => tokens[at + step] === word));
}

function isFound(query: string, title: string, text: string): boolean {
  const tokens = indexedWords(title, text);
  return planQuery(query).every(({ run }) => standsIn(tokens, phraseTokens([...run])) >= 0);
}

test("a run is found where it stands and not where it does not", () => {
  expect(isFound("道灯", "3号楼楼道灯不亮", "")).toBe(true);
  expect(isFound("3号楼", "3号楼楼道灯不亮", "")).toBe(true);
  expect(isFound("道亮", "3号楼楼道灯不亮", "")).toBe(false);
  expect(isFound("灯", "楼道", "换灯")).toBe(true);
  expect(isFound("0168", "", "LJ-2024-0168")).toBe(true);
  expect(isFound("ark", "", "Parking")).toBe(true);
  expect(isFound("4年6月", "", "2024年6月24日")).toBe(true);
});

test("words on both sides of a blank do not touch", () => {
  expect(isFound("道灯", "楼道 灯", "")).toBe(false);
  expect(isFound("道灯", "楼道", "灯")).toBe(false);
  expect(isFound("楼道 灯", "楼道 灯", "")).toBe(true);
});

test("a hit in the title lies before the end of its zone, a hit in the text behind it", () => {
  const tokens = indexedWords("楼道灯", "换灯管");
  expect(standsIn(tokens, phraseTokens(["道", "灯"]))).toBeLessThan(TITLE_ZONE);
  expect(standsIn(tokens, phraseTokens(["灯"]))).toBeLessThan(TITLE_ZONE);
  expect(standsIn(tokens, phraseTokens(["灯", "管"]))).toBeGreaterThan(TITLE_ZONE);
  expect(standsIn(tokens, phraseTokens(["管"]))).toBeGreaterThan(TITLE_ZONE);
});

test("tokens are small letters only, so that Pagefind leaves them as they are", () => {
  const tokens = indexedWords("A-1 楼𠮷", "①．“x”，é\u0301");
  expect(tokens.filter((token) => token !== null && !/^[a-z]{8}$/.test(token))).toEqual([]);
});

test("finding agrees with plain substrings for any text and any query", () => {
  const text = string({ unit: constantFrom(..."楼道灯亮AaＡ1１-，。 \n𠮷燈"), maxLength: 30 });
  const query = string({ unit: constantFrom(..."楼道灯亮a1-， 𠮷燈"), maxLength: 5 });
  assert(
    property(text, text, query, (title, body, asked) => {
      const runs = foldText(asked).split(" ").filter(Boolean);
      const truth = runs.every((run) => [title, body].some((one) => foldText(one).includes(run)));
      expect(isFound(asked, title, body)).toBe(truth);
    }),
    { numRuns: 2000 },
  );
});

test("a run that is part of another run of the query asks nothing more", () => {
  expect(planQuery("楼道灯 道灯 楼道灯").map(({ run }) => run)).toEqual(["楼道灯"]);
  expect(planQuery("  ")).toEqual([]);
  expect(fold("楼").units).toEqual(["楼"]);
});
