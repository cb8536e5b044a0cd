import { createHash } from "node:crypto";
import { BLOCK_RECORDS, type SearchRecord } from "../../domain/search/index.ts";

/** The most characters that are indexed at once; an edit costs so much again. */
export const SHARD_CHARACTERS = 300_000;

/**
 * Parts the records into shards, oldest first: a year each, a big year halved by its days, a big day by the
 * hashes of addresses. One edit so changes one shard, and what is added last leaves all others as they are.
 * The same records give the same shards, whatever their order.
 */
export function shardRecords(records: Iterable<SearchRecord>): SearchRecord[][] {
  const years = new Map<string, Keyed[]>();
  for (const record of records) {
    const year = record.day.slice(0, 4);
    const keyed = { record, bits: bitsOf(record) };
    const ofYear = years.get(year);
    if (ofYear) ofYear.push(keyed);
    else years.set(year, [keyed]);
  }
  return [...years.keys()].sort().flatMap((year) => split(years.get(year)!, 0));
}

/**
 * The records by their numbers in the joined index: each shard begins a block, which may leave numbers free.
 * Of two records the newer has the larger number; on the same day, mostly the smaller address.
 */
export function numberRecords(shards: readonly (readonly SearchRecord[])[]): (SearchRecord | undefined)[] {
  return shards.flatMap((records) => {
    const free = blocksOf(records.length) * BLOCK_RECORDS - records.length;
    return [...records, ...Array.from({ length: free }, () => undefined)];
  });
}

/** How many blocks a shard of so many records takes. */
export function blocksOf(records: number): number {
  return Math.ceil(records / BLOCK_RECORDS);
}

function split(keyed: Keyed[], depth: number): SearchRecord[][] {
  const characters = keyed.reduce((sum, { record }) => sum + record.title.length + record.text.length, 0);
  if (characters <= SHARD_CHARACTERS || keyed.length < 2 || depth >= DAY_BITS + HASH_BITS) {
    return [keyed.map(({ record }) => record).sort(oldestFirst)];
  }
  const halves = ["0", "1"].map((bit) => keyed.filter(({ bits }) => bits[depth] === bit));
  return halves.filter((half) => half.length > 0).flatMap((half) => split(half, depth + 1));
}

function oldestFirst(one: SearchRecord, other: SearchRecord): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  return one.url > other.url ? -1 : 1;
}

const DAY_BITS = 9;
const HASH_BITS = 32;

/** Binary digits in whose order records part: how far the year has gone, then the hash of the address. */
function bitsOf({ day, url }: SearchRecord): string {
  const passed = ((Number(day.slice(5, 7)) || 1) - 1) * 31 + (Number(day.slice(8, 10)) || 1) - 1;
  const share = Math.floor((passed / (12 * 31)) * 2 ** DAY_BITS);
  const hash = createHash("sha256").update(url).digest().readUInt32BE();
  return share.toString(2).padStart(DAY_BITS, "0") + hash.toString(2).padStart(HASH_BITS, "0");
}

interface Keyed {
  readonly record: SearchRecord;
  readonly bits: string;
}
