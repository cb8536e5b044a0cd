import { expect, test } from "vitest";
import type { SearchRecord } from "../../../../src/domain/search/index.ts";
import { SHARD_CHARACTERS, shardRecords } from "../../../../src/integrations/search/shards.ts";
import { cbor, CborReader, UnknownFormat } from "../../../../src/integrations/search/cbor.ts";

const record = (number: number, size: number, year = "2024"): SearchRecord => ({
  url: `/cases/LJ-${year}-${number}/`,
  kind: "案件",
  title: "题",
  text: "字".repeat(size),
  day: `${year}-01-01`,
});
const many = Array.from({ length: 500 }, (_, number) => record(number, 2000));

test("a shard holds one year and no more characters than Pagefind has memory for", () => {
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

test("CBOR that is written is read back, and another kind of value is refused", () => {
  const numbers = [0, 23, 24, 255, 256, 65_535, 65_536];
  const reader = new CborReader(cbor(["楼", numbers, []]));
  expect([reader.array(), reader.text(), reader.array()]).toEqual([3, "楼", numbers.length]);
  expect(numbers.map(() => reader.integer())).toEqual(numbers);
  expect(reader.raw()).toEqual(Buffer.from([0x80]));
  expect(() => new CborReader(cbor("楼")).integer()).toThrow(UnknownFormat);
});
