import { expect, test } from "vitest";
import { BLOCK_RECORDS, type SearchRecord } from "../../../../src/domain/search/index.ts";
import {
  blocksOf,
  numberRecords,
  SHARD_CHARACTERS,
  shardRecords,
} from "../../../../src/integrations/search/shards.ts";

const record = (number: number, size: number, year = "2024"): SearchRecord => ({
  url: `/cases/LJ-${year}-${number}/`,
  kind: "案件",
  title: "题",
  text: "字".repeat(size),
  day: `${year}-01-01`,
});
/** A year's records, each on another day than the one before. */
const spread = Array.from({ length: 700 }, (_, number) => {
  const day = `2024-${String(1 + (number % 12)).padStart(2, "0")}-${String(1 + (number % 28)).padStart(2, "0")}`;
  return { ...record(number, 2000), day };
});
const many = Array.from({ length: 500 }, (_, number) => record(number, 2000));

test("a shard holds one year and no more characters than are indexed at once", () => {
  const shards = shardRecords([...many, record(1, 10, "2023")]);
  const sizes = shards.map((shard) => shard.reduce((sum, { text }) => sum + text.length + 1, 0));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(SHARD_CHARACTERS);
  expect(
    shards.every((shard) => new Set(shard.map(({ year, day }) => year ?? day.slice(0, 4))).size === 1),
  ).toBe(true);
  expect(shards.flat().length).toBe(501);
});

test("the order of the records makes no difference, and an edit changes one shard", () => {
  const before = shardRecords(many).map((shard) => JSON.stringify(shard));
  expect(shardRecords(many.toReversed()).map((shard) => JSON.stringify(shard))).toEqual(before);
  const edited = many.map((one, index) => (index === 7 ? { ...one, text: `${one.text}改` } : one));
  const after = shardRecords(edited).map((shard) => JSON.stringify(shard));
  expect(after.filter((shard) => !before.includes(shard)).length).toBe(1);
});

test("newer records have larger numbers, and each shard begins a block of its own", () => {
  const shards = shardRecords(spread);
  expect(shards.length).toBeGreaterThan(3);
  const numbered = numberRecords(shards);
  const days = numbered.flatMap((one) => one?.day ?? []);
  expect(days.length).toBe(spread.length);
  expect(days).toEqual(days.toSorted());
  const starts = shards.map(([first]) => numbered.indexOf(first) % BLOCK_RECORDS);
  expect(new Set(starts)).toEqual(new Set([0]));
  expect(numbered.length).toBe(shards.reduce((sum, { length }) => sum + blocksOf(length), 0) * BLOCK_RECORDS);
});

test("what is added last leaves all earlier numbers as they are", () => {
  const before = numberRecords(shardRecords(spread));
  const after = numberRecords(shardRecords([...spread, record(9999, 10, "2025")]));
  expect(after.slice(0, before.length)).toEqual(before);
});
