import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { inLetters } from "../../domain/fingerprint.ts";
import type { SearchRecord } from "../../domain/search/index.ts";
import { engineFiles, LANGUAGE, pagefindVersion } from "./engine-files.ts";
import { facetFile } from "./facets.ts";
import { indexShard } from "./shard-index.ts";
import { pack, PACKING } from "./packed-file.ts";
import { blocksOf, numberRecords, shardRecords } from "./shards.ts";
import { WordCursor } from "./word-cursor.ts";
import { metadata, writeChunks } from "./write-chunks.ts";
import { writeRecords } from "./write-records.ts";

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
 * Writes the search index: a folder with Pagefind's client, its metadata and the facets; chunks of words in `index`; a
 * file per record in `record`, by blocks. Each folder of those and each chunk is named by its content, and
 * `current.json` names what belongs together, so that a page never mixes two versions, and that an edit leaves most
 * addresses as they are: a site that is carried elsewhere sends only what changed.
 */
export async function writeSearchIndex(input: SearchIndexInput): Promise<SearchIndexReport> {
  const shards = shardRecords(input.records);
  const numbered = numberRecords(shards);
  mkdirSync(input.cacheDir, { recursive: true });
  const indexes = shards.map((records) => indexShard(records, input.cacheDir));

  const root = join(input.outDir, "search-index");
  const folder = join(root, "making");
  rmSync(root, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
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

  const blocks = await writeRecords(numbered, join(root, "record"), input.cacheDir);
  let first = 0;
  const cursors = indexes.map(({ file }, shard) => {
    const cursor = new WordCursor(file, first);
    first += blocksOf(shards[shard]!.length);
    return cursor;
  });
  const chunks = await writeChunks(cursors, join(root, "index"), input.cacheDir);
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

/** What no build has used for two weeks: shards, and chunks that were packed in another way. */
function forgetOld(cacheDir: string): void {
  const old = Date.now() - 14 * 24 * 3600 * 1000;
  for (const name of readdirSync(cacheDir)) {
    const path = join(cacheDir, name);
    const isUsed = name.startsWith("engine-") || name === "records" || name === `chunks-${PACKING}`;
    if (!isUsed && statSync(path).mtimeMs < old) rmSync(path, { recursive: true, force: true });
  }
}
