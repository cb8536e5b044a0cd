import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { SearchRecord } from "../../domain/search/index.ts";
import { cbor } from "./cbor.ts";
import { engineFiles, pagefindVersion } from "./engine-files.ts";
import { facetFile } from "./facets.ts";
import { joinShards, type JoinedChunk } from "./join-shards.ts";
import { pack } from "./packed-file.ts";
import { indexShard, LANGUAGE, type ShardIndex } from "./shard-index.ts";
import { shardRecords } from "./shards.ts";

/** Changes when the same records give other files. */
const JOINED_FORMAT = 1;

export interface SearchIndexInput {
  readonly records: Iterable<SearchRecord>;
  /** Root of the built site; the index goes to `search-index/` in it. */
  readonly outDir: string;
  /** Keeps the shards of earlier builds; a shard whose records are unchanged is not indexed again. */
  readonly cacheDir: string;
}

export interface SearchIndexReport {
  readonly records: number;
  readonly shards: number;
  readonly reused: number;
}

/**
 * Writes the search index: `current.json` names a folder that holds Pagefind's client, the joined index,
 * one fragment per record, and the facets. The folder's name comes from its content, so that its files may be
 * cached for ever and a page never mixes two versions.
 */
export async function writeSearchIndex(input: SearchIndexInput): Promise<SearchIndexReport> {
  const version = pagefindVersion();
  const engine = await engineFiles(input.cacheDir, version);
  const shards = shardRecords(input.records);
  const newestFirst = shards.flat().sort(byDay);
  const numberOf = new Map(newestFirst.map((record, number) => [record, number]));

  const indexes: ShardIndex[] = [];
  let reused = 0;
  for (const records of shards) {
    const shard = await indexShard(records, input.cacheDir, version);
    indexes.push(shard.index);
    if (shard.reused) reused += 1;
  }

  const root = join(input.outDir, "search-index");
  const name = versionName(indexes, newestFirst, version);
  const folder = join(root, name);
  rmSync(root, { recursive: true, force: true });
  for (const part of ["index", "fragment"]) mkdirSync(join(folder, part), { recursive: true });
  for (const [file, bytes] of engine) writeFileSync(join(folder, file), bytes);
  newestFirst.forEach((record, number) => {
    writeFileSync(join(folder, "fragment", `${idOf(number)}.pf_fragment`), fragment(record));
  });
  const numbers = shards.map((records) => records.map((record) => numberOf.get(record)!));
  const chunks = joinShards(indexes, numbers, (chunk, bytes) =>
    writeFileSync(join(folder, "index", `${chunk}.pf_index`), bytes),
  );
  writeFileSync(join(folder, "pagefind.joined.pf_meta"), metadata(version, newestFirst.length, chunks));
  const entry = JSON.parse(engine.get("pagefind-entry.json")!.toString()) as { languages: unknown };
  entry.languages = { [LANGUAGE]: { hash: "joined", wasm: null, page_count: newestFirst.length } };
  writeFileSync(join(folder, "pagefind-entry.json"), JSON.stringify(entry));
  const facets = JSON.stringify(facetFile(newestFirst));
  writeFileSync(join(folder, "facets.json"), facets);
  // For servers that do not compress; browsers that can unpack it ask for this one.
  writeFileSync(join(folder, "facets.json.gz"), gzipSync(facets, { level: 9 }));
  writeFileSync(join(root, "current.json"), JSON.stringify({ folder: name, records: newestFirst.length }));
  forgetOld(input.cacheDir);
  return { records: newestFirst.length, shards: shards.length, reused };
}

function byDay(one: SearchRecord, other: SearchRecord): number {
  if (one.day !== other.day) return one.day > other.day ? -1 : 1;
  return one.url < other.url ? -1 : 1;
}

/**
 * A record's number as the client gets it back: digits of base 36, the last one first. Written backwards,
 * neighbours share their ends, which packs the metadata of 10,000 records into 13 KB and not 22.
 */
function idOf(number: number): string {
  return [...number.toString(36).padStart(4, "0")].toReversed().join("");
}

function fragment({ url, title, text, kind, status, day }: SearchRecord): Buffer {
  const meta = { title, kind, day, ...(status ? { status } : {}) };
  return pack(
    Buffer.from(JSON.stringify({ url, content: text, word_count: 0, filters: {}, meta, anchors: [] })),
  );
}

/**
 * Pagefind's metadata. A page's length only serves ranking, which exact phrases do not use; the same number
 * for all of them compresses to nothing.
 */
function metadata(version: string, records: number, chunks: readonly JoinedChunk[]): Buffer {
  const pages = Array.from({ length: records }, (_, number) => [idOf(number), 1, ""]);
  const parts = chunks.map(({ from, to, name }) => [from, to, name]);
  return pack(cbor([version, pages, parts, [], [], []]));
}

function versionName(
  indexes: readonly ShardIndex[],
  records: readonly SearchRecord[],
  version: string,
): string {
  const hash = createHash("sha256").update(`${JOINED_FORMAT} ${version}`);
  for (const { folder } of indexes) hash.update(folder.slice(-32));
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest("hex").slice(0, 12);
}

/** Shards that no build has used for two weeks. */
function forgetOld(cacheDir: string): void {
  const old = Date.now() - 14 * 24 * 3600 * 1000;
  for (const name of readdirSync(cacheDir)) {
    const path = join(cacheDir, name);
    if (!name.startsWith("engine-") && statSync(path).mtimeMs < old)
      rmSync(path, { recursive: true, force: true });
  }
}
