import { expect, test } from "vitest";
import { BLOCK_RECORDS, wordInBlock, wordInDirectory } from "../../../../src/domain/search/index.ts";
import { findAll } from "../../../../src/islands/search/find-all.ts";
import type { Engine } from "../../../../src/islands/search/engine.ts";
import { indexedWords } from "../../../support/indexed-words.ts";

/** Finds phrases as Pagefind does, in titles by number, and blocks in the directory; keeps what it was asked. */
function engineOf(titles: ReadonlyMap<number, string>): Engine & { asked: string[] } {
  const asked: string[] = [];
  const records = [...titles].flatMap(([number, title]) => {
    const tokens = indexedWords(title, "").map((word) => word ?? "");
    const block = Math.floor(number / BLOCK_RECORDS);
    const blockWords = tokens.map((token) => wordInBlock(token, block));
    const directory = tokens.map((token) => wordInDirectory(token, Math.floor(block / BLOCK_RECORDS)));
    return [
      { id: number % BLOCK_RECORDS, words: blockWords },
      { id: block % BLOCK_RECORDS, words: directory },
    ];
  });
  return {
    asked,
    search: (phrase) => {
      asked.push(phrase);
      const wanted = phrase.slice(1, -1).split(" ");
      const results = records.flatMap(({ id, words }) => {
        const at = words.findIndex((_, from) => wanted.every((word, step) => words[from + step] === word));
        return at < 0 ? [] : [{ id: String(id), words: [at] }];
      });
      return Promise.resolve({ results });
    },
  };
}

const titles = new Map([
  [1, "楼道灯不亮"],
  [255, "楼道堆物"],
  [256, "路灯不亮"],
  [70_000, "楼道灯 北门"],
]);

/** More than one part of the directory tells of. */
const BLOCKS = 300;

test("records of all blocks are found by their numbers, newest first", async () => {
  const found = await findAll(engineOf(titles), BLOCKS, "楼道");
  expect(found).toEqual([70_000, 255, 1].map((number) => ({ number, inTitle: 1 })));
  expect(await findAll(engineOf(titles), BLOCKS, "楼亮")).toEqual([]);
  expect(await findAll(engineOf(titles), 0, "楼道")).toEqual([]);
});

test("phrases are asked for only in blocks that have all their words", async () => {
  const engine = engineOf(titles);
  expect(await findAll(engine, BLOCKS, "亮 楼道灯")).toEqual([{ number: 1, inTitle: 2 }]);
  const phrases = engine.asked.filter((phrase) => !phrase.includes("zz") || phrase.includes(" "));
  // 楼道灯 in block 0, then 亮 there; the directory is asked for three words in two parts.
  expect(phrases.length).toBe(1);
  expect(engine.asked.length).toBe(3 * 2 + 2);
});

test("a question fails when the engine could not load what it needs", async () => {
  const broken: Engine = { search: () => Promise.reject(new Error("404")) };
  await expect(findAll(broken, BLOCKS, "楼道")).rejects.toThrow("404");
});
