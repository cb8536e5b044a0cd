import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { inLetters } from "../../domain/fingerprint.ts";
import { BLOCK_RECORDS, type SearchRecord } from "../../domain/search/index.ts";
import { ByteWriter } from "./byte-writer.ts";
import { writeCbor } from "./cbor.ts";
import { engineFiles, LANGUAGE, pagefindVersion } from "./engine-files.ts";
import { facetFile } from "./facets.ts";
import { indexShard } from "./shard-index.ts";
import { joinShards, type ChunkBounds } from "./join-shards.ts";
import { KeptFiles } from "./kept-files.ts";
import { pack, PACKING } from "./packed-file.ts";
import { blocksOf, numberRecords, shardRecords } from "./shards.ts";
import { WordCursor } from "./word-cursor.ts";

export interface SearchIndexInput {
  readonly records: Iterable<SearchRecord>;
  /** Root of the built site; the index goes to `search-index/` in it. */
  readonly outDir: string;
  /** Keeps what earlier builds made; what is unchanged is neither indexed nor packed nor written again. */
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
  const shards = shardRecords(input.records);
  const numbered = numberRecords(shards);
  mkdirSync(input.cacheDir, { recursive: true });
  const indexes = shards.map((records) => indexShard(records, input.cacheDir));

  const root = join(input.outDir, "search-index");
  const folder = join(root, "making");
  rmSync(root, { recursive: true, force: true });
  for (const part of ["index", "record"]) mkdirSync(join(folder, part), { recursive: true });
  const content = createHash("sha256");
  const write = (name: string, bytes: string | Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    content.update(`${name}\n`).update(bytes);
  };

  const version = pagefindVersion();
  const engine = await engineFiles(input.cacheDir, version);
  const entry = JSON.parse(engine.get(ENTRY)!.toString()) as { languages: unknown };
  entry.languages = { [LANGUAGE]: { hash: "joined", wasm: null, page_count: numbered.length } };
  engine.set(ENTRY, Buffer.from(JSON.stringify(entry)));
  for (const [name, bytes] of engine) write(name, bytes);

  for (const digest of await writeRecords(numbered, join(folder, "record"), input.cacheDir))
    content.update(digest);
  let blocks = 0;
  const cursors = indexes.map(({ file }, shard) => {
    const first = blocks;
    blocks += blocksOf(shards[shard]!.length);
    return new WordCursor(file, first);
  });
  const chunks = await writeChunks(cursors, join(folder, "index"), input.cacheDir);
  for (const { digest } of chunks) content.update(digest);
  write("pagefind.joined.pf_meta", await pack(metadata(version, numbered.length, chunks), 9));
  const facets = JSON.stringify(facetFile(numbered));
  write("facets.json", facets);
  // For servers that do not compress; browsers that can unpack it ask for this one.
  write("facets.json.gz", gzipSync(facets, { level: 9 }));

  const name = inLetters(content.digest("hex").slice(0, 12));
  renameSync(folder, join(root, name));
  const records = numbered.filter((record) => record !== undefined).length;
  writeFileSync(join(root, "current.json"), JSON.stringify({ folder: name, records, blocks }));
  forgetOld(input.cacheDir);
  return { records, shards: shards.length, reused: indexes.filter(({ isReused }) => isReused).length };
}

const ENTRY = "pagefind-entry.json";

/** Writes what is shown of each record; gives their digests. */
async function writeRecords(
  numbered: readonly (SearchRecord | undefined)[],
  folder: string,
  cacheDir: string,
): Promise<string[]> {
  const files = new KeptFiles(join(cacheDir, "records"));
  const digests: string[] = [];
  for (const [number, record] of numbered.entries()) {
    if (!record) continue;
    const digest = await files.place(join(folder, `${number}.json`), shownOf(record), (shown) => shown);
    digests.push(`${number} ${digest}`);
  }
  files.forgetUnused();
  return digests;
}

/** Joins the shards and writes the chunks, packing some while the next are joined. */
async function writeChunks(
  cursors: readonly WordCursor[],
  folder: string,
  cacheDir: string,
): Promise<(ChunkBounds & { digest: string })[]> {
  const files = new KeptFiles(join(cacheDir, `chunks-${PACKING}`));
  const chunks: Promise<ChunkBounds & { digest: string }>[] = [];
  const packing = new Set<Promise<unknown>>();
  for (const { bytes, ...bounds } of joinShards(cursors)) {
    const placed = files.place(join(folder, `${bounds.name}.pf_index`), bytes, (chunk) => pack(chunk));
    const work = placed.finally(() => packing.delete(work));
    packing.add(work);
    chunks.push(work.then((digest) => ({ ...bounds, digest })));
    if (packing.size >= PACKED_AT_ONCE) await Promise.race(packing);
  }
  const done = await Promise.all(chunks);
  files.forgetUnused();
  return done;
}

const PACKED_AT_ONCE = 8;

/** What a result shows of a record. */
function shownOf({
  url,
  title,
  text,
  passages,
  kind,
  status,
  day,
  community,
  isQuiet,
}: SearchRecord): string {
  const meta = {
    title,
    kind,
    day,
    ...(status ? { status } : {}),
    ...(community ? { community } : {}),
    ...(isQuiet ? { isQuiet } : {}),
  };
  return JSON.stringify({ url, passages: passages ?? [{ label: "", text }], meta });
}

/**
 * Pagefind's metadata. A record is told by its place in its block, which is known when it is found; so the same
 * few ids come again and again and compress to nothing. A page's length only serves ranking, which exact
 * phrases do not use.
 */
function metadata(version: string, numbers: number, chunks: readonly ChunkBounds[]): Buffer {
  const pages = Array.from({ length: numbers }, (_, number) => [String(number % BLOCK_RECORDS), 1, ""]);
  const parts = chunks.map(({ from, to, name }) => [from, to, name]);
  const writer = new ByteWriter(100_000);
  writeCbor(writer, [version, pages, parts, [], [], []]);
  return writer.take();
}

/** What no build has used for two weeks: shards, and chunks that were packed in another way. */
function forgetOld(cacheDir: string): void {
  const old = Date.now() - 14 * 24 * 3600 * 1000;
  for (const name of readdirSync(cacheDir)) {
    const path = join(cacheDir, name);
    const isUsed = name.startsWith("engine-") || name === "records" || name === `chunks-${PACKING}`;
    if (!isUsed && statSync(path).mtimeMs < old) rmSync(path, { recursive: true, force: true });
  }
}
