import { expect, test } from "vitest";
import { indexTokens, wordInBlock } from "../../../../src/domain/search/index.ts";
import { findAll } from "../../../../src/islands/search/find-all.ts";
import type { Engine } from "../../../../src/islands/search/engine.ts";

/** Finds phrases as Pagefind does, in titles by number; keeps what it was asked. */
function engineOf(titles: ReadonlyMap<number, string>): Engine & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    preload: () => Promise.resolve(),
    search: (phrase) => {
      asked.push(phrase);
      const results = [...titles].flatMap(([number, title]) => {
        const block = Math.floor(number / 512);
        const words = ` ${indexTokens(title, "")
          .map((token) => wordInBlock(token, block))
          .join(" ")} `;
        const at = words.indexOf(` ${phrase.slice(1, -1)} `);
        return at < 0
          ? []
          : [{ id: String(number % 512), words: [words.slice(0, at).split(" ").length - 1] }];
      });
      return Promise.resolve({ results });
    },
  };
}

const titles = new Map([
  [1, "楼道灯不亮"],
  [511, "楼道堆物"],
  [512, "路灯不亮"],
  [1030, "楼道灯 北门"],
]);

test("records of all blocks are found by their numbers, newest first", async () => {
  const found = await findAll(engineOf(titles), 3, "楼道");
  expect(found).toEqual([1030, 511, 1].map((number) => ({ number, inTitle: 1 })));
  expect(await findAll(engineOf(titles), 3, "楼亮")).toEqual([]);
  expect(await findAll(engineOf(titles), 0, "楼道")).toEqual([]);
});

test("of several runs the longest is asked for first, the others only where it was found", async () => {
  const engine = engineOf(titles);
  const found = await findAll(engine, 3, "亮 楼道灯");
  expect(found).toEqual([{ number: 1, inTitle: 2 }]);
  expect(engine.asked.length).toBe(3 + 2);
});
