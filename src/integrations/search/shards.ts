import { createHash } from "node:crypto";
import type { SearchRecord } from "../../domain/search/index.ts";

/** The most characters that are indexed at once: about 250 MB in Pagefind. */
export const SHARD_CHARACTERS = 300_000;

/**
 * Parts the records into shards: a year each, a big year cut by the hashes of addresses, so that one edit
 * changes one shard. The same records give the same shards, whatever their order.
 */
export function shardRecords(records: Iterable<SearchRecord>): SearchRecord[][] {
  const years = new Map<string, SearchRecord[]>();
  for (const record of records) {
    const year = record.day.slice(0, 4);
    const ofYear = years.get(year);
    if (ofYear) ofYear.push(record);
    else years.set(year, [record]);
  }
  return [...years.keys()].sort().flatMap((year) => split(years.get(year)!, 0));
}

function split(records: SearchRecord[], depth: number): SearchRecord[][] {
  const characters = records.reduce((sum, record) => sum + record.title.length + record.text.length, 0);
  if (characters <= SHARD_CHARACTERS || records.length < 2 || depth >= 32) {
    return [records.sort((one, other) => (one.url < other.url ? -1 : 1))];
  }
  const halves: [SearchRecord[], SearchRecord[]] = [[], []];
  for (const record of records) halves[bitOf(record.url, depth)].push(record);
  return halves.filter((half) => half.length > 0).flatMap((half) => split(half, depth + 1));
}

function bitOf(url: string, depth: number): 0 | 1 {
  const digest = createHash("sha256").update(url).digest();
  return ((digest[depth >> 3]! >> (depth & 7)) & 1) as 0 | 1;
}
