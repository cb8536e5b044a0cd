import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { BLOCK_RECORDS, type SearchRecord } from "../../domain/search/index.ts";
import { cbor } from "./cbor.ts";
import { ChunkStore } from "./chunk-store.ts";
import { engineFiles, pagefindVersion } from "./engine-files.ts";
import { facetFile } from "./facets.ts";
import { joinShards, type JoinedChunk } from "./join-shards.ts";
import { pack } from "./packed-file.ts";
import { indexShard, LANGUAGE, type ShardIndex } from "./shard-index.ts";
import { blocksOf, numberRecords, shardRecords } from "./shards.ts";
import { WordCursor } from "./word-cursor.ts";

/** Changes when the same records give other files. */
const JOINED_FORMAT = 4;

export interface SearchIndexInput {
  readonly records: Iterable<SearchRecord>;
  /** Root of the built site; the index goes to `search-index/` in it. */
  readonly outDir: string;
  /** Keeps what earlier builds made; what is unchanged is neither indexed nor packed again. */
  readonly cacheDir: string;
}

export interface SearchIndexReport {
  readonly records: number;
  readonly shards: number;
  readonly reused: number;
}

/**
 * Writes the search index: `current.json` names a folder that holds Pagefind's client, the joined index,
 * a file per record, and the facets. The folder's name comes from its content, so that its files may be
 * cached for ever and a page never mixes two versions.
 */
export async function writeSearchIndex(input: SearchIndexInput): Promise<SearchIndexReport> {
  const version = pagefindVersion();
  const engine = await engineFiles(input.cacheDir, version);
  const shards = shardRecords(input.records);
  const numbered = numberRecords(shards);

  const indexes: ShardIndex[] = [];
  let reused = 0;
  for (const records of shards) {
    const shard = await indexShard(records, input.cacheDir, version);
    indexes.push(shard.index);
    if (shard.reused) reused += 1;
  }

  const root = join(input.outDir, "search-index");
  const name = versionName(indexes, numbered, engine);
  const folder = join(root, name);
  rmSync(root, { recursive: true, force: true });
  for (const part of ["index", "record"]) mkdirSync(join(folder, part), { recursive: true });
  for (const [file, bytes] of engine) writeFileSync(join(folder, file), bytes);
  numbered.forEach((record, number) => {
    if (record) writeFileSync(join(folder, "record", `${number}.json`), shownOf(record));
  });
  let blocks = 0;
  const cursors = indexes.map((index, shard) => {
    const first = blocks;
    blocks += blocksOf(shards[shard]!.length);
    return new WordCursor(index, first);
  });
  const store = new ChunkStore(input.cacheDir);
  const chunks = joinShards(cursors, (chunk, bytes) =>
    writeFileSync(join(folder, "index", `${chunk}.pf_index`), store.packed(bytes)),
  );
  store.forgetUnused();
  writeFileSync(join(folder, "pagefind.joined.pf_meta"), metadata(version, numbered.length, chunks));
  const entry = JSON.parse(engine.get("pagefind-entry.json")!.toString()) as { languages: unknown };
  entry.languages = { [LANGUAGE]: { hash: "joined", wasm: null, page_count: numbered.length } };
  writeFileSync(join(folder, "pagefind-entry.json"), JSON.stringify(entry));
  const facets = JSON.stringify(facetFile(numbered));
  writeFileSync(join(folder, "facets.json"), facets);
  // For servers that do not compress; browsers that can unpack it ask for this one.
  writeFileSync(join(folder, "facets.json.gz"), gzipSync(facets, { level: 9 }));
  const records = shards.flat().length;
  writeFileSync(join(root, "current.json"), JSON.stringify({ folder: name, records, blocks }));
  forgetOld(input.cacheDir);
  return { records, shards: shards.length, reused };
}

/** What a result shows of a record. */
function shownOf({ url, title, text, passages, kind, status, day, community }: SearchRecord): string {
  const meta = { title, kind, day, ...(status ? { status } : {}), ...(community ? { community } : {}) };
  return JSON.stringify({ url, passages: passages ?? [{ label: "", text }], meta });
}

/**
 * Pagefind's metadata. A record is told by its place in its block, which is known when it is found; so the same
 * few ids come again and again and compress to nothing. A page's length only serves ranking, which exact
 * phrases do not use.
 */
function metadata(version: string, numbers: number, chunks: readonly JoinedChunk[]): Buffer {
  const pages = Array.from({ length: numbers }, (_, number) => [String(number % BLOCK_RECORDS), 1, ""]);
  const parts = chunks.map(({ from, to, name }) => [from, to, name]);
  return pack(cbor([version, pages, parts, [], [], []]));
}

function versionName(
  indexes: readonly ShardIndex[],
  records: readonly (SearchRecord | undefined)[],
  engine: ReadonlyMap<string, Buffer>,
): string {
  const hash = createHash("sha256").update(String(JOINED_FORMAT));
  for (const bytes of engine.values()) hash.update(bytes);
  for (const { folder } of indexes) hash.update(folder.slice(-32));
  for (const record of records) hash.update(JSON.stringify(record ?? null));
  return hash.digest("hex").slice(0, 12);
}

/** Shards that no build has used for two weeks. */
function forgetOld(cacheDir: string): void {
  const old = Date.now() - 14 * 24 * 3600 * 1000;
  for (const name of readdirSync(cacheDir)) {
    const path = join(cacheDir, name);
    if (!name.startsWith("engine-") && name !== "chunks" && statSync(path).mtimeMs < old)
      rmSync(path, { recursive: true, force: true });
  }
}
