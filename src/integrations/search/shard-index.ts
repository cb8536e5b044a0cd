import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BLOCK_RECORDS, FILLER, indexTokens, type SearchRecord } from "../../domain/search/index.ts";
import { CborReader, cbor, type CborValue } from "./cbor.ts";
import { pack, unpack } from "./packed-file.ts";
import { pagefindFiles } from "./pagefind-service.ts";
import { readWords, type Posting } from "./pagefind-words.ts";

/** A language that Pagefind neither stems nor cuts into words. */
export const LANGUAGE = "zz";

/** Changes when shards that were made earlier no longer fit. */
const SHARD_FORMAT = "5";

/** Bytes of a shard's file before compression; joining holds one of them per shard. */
const PART_BYTES = 200_000;

/**
 * What Pagefind made of one shard, on disk: files under `folder` in the order of their words. Each is CBOR:
 * `[word, [block, postings]…]…`, where blocks and records are counted from the shard's first.
 */
export interface ShardIndex {
  readonly folder: string;
  readonly parts: number;
}

/** Indexes a shard with Pagefind, unless the cache has it from an earlier build of the same records. */
export async function indexShard(
  records: readonly SearchRecord[],
  cacheDir: string,
  pagefindVersion: string,
): Promise<{ index: ShardIndex; reused: boolean }> {
  const folder = join(cacheDir, keyOf(records, pagefindVersion));
  const manifest = join(folder, "shard.json");
  const reused = existsSync(manifest);
  if (!reused) await make(records, folder);
  else utimesSync(folder, new Date(), new Date());
  const { parts } = JSON.parse(readFileSync(manifest, "utf8")) as Omit<ShardIndex, "folder">;
  return { index: { folder, parts }, reused };
}

async function make(records: readonly SearchRecord[], folder: string): Promise<void> {
  const texts = function* () {
    for (const { title, text } of records) yield indexTokens(title, text).join(" ");
  };
  const files = await pagefindFiles(texts(), LANGUAGE);
  const byName = new Map(files.map((file) => [file.path.split("/").at(-1)!, file.content]));
  const meta = files.find((file) => file.path.endsWith(".pf_meta"))!;
  const { pages, chunks } = readMeta(unpack(meta.content));
  const placeOf = pages.map((hash) => {
    const fragment = JSON.parse(unpack(byName.get(`${hash}.pf_fragment`)!).toString()) as { url: string };
    // Pagefind may put a slash in front of an address.
    return Number(fragment.url.replace(/\D/g, ""));
  });
  // Written beside and moved, so that a build that is stopped leaves no half shard behind.
  const fresh = `${folder}.making-${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  let parts = 0;
  let words: Buffer[] = [];
  let size = 0;
  const finish = () => {
    // Read again at every build and never sent: quick to make and to read.
    writeFileSync(join(fresh, String(parts)), pack(cbor(words), 1));
    parts += 1;
    words = [];
    size = 0;
  };
  for (const hash of chunks) {
    for (const { word, postings } of readWords(unpack(byName.get(`${hash}.pf_index`)!), placeOf)) {
      if (word === FILLER) continue;
      const bytes = cbor([word, inBlocks(postings)]);
      words.push(bytes);
      size += bytes.length;
      if (size >= PART_BYTES) finish();
    }
  }
  finish();
  writeFileSync(join(fresh, "shard.json"), JSON.stringify({ parts }));
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

/** A word's records by block, in Pagefind's form: distances from one record to the next, and the places. */
function inBlocks(postings: readonly Posting[]): CborValue[] {
  const blocks = new Map<number, CborValue[]>();
  let last = 0;
  for (const { record, places } of postings) {
    const block = Math.floor(record / BLOCK_RECORDS);
    const of = blocks.get(block);
    if (of) of.push([record - last, places, []]);
    else blocks.set(block, [[record, places, []]]);
    last = record;
  }
  return [...blocks];
}

/** The page hashes and the chunk names of Pagefind's metadata, in their order. */
function readMeta(bytes: Buffer): { pages: string[]; chunks: string[] } {
  const reader = new CborReader(bytes);
  reader.array();
  reader.text();
  const pages = reader.items(() => {
    const rest = reader.array() - 1;
    const hash = reader.text();
    for (let item = 0; item < rest; item += 1) reader.raw();
    return hash;
  });
  const chunks = reader.items(() => {
    reader.array();
    reader.text();
    reader.text();
    return reader.text();
  });
  return { pages, chunks };
}

function keyOf(records: readonly SearchRecord[], pagefindVersion: string): string {
  const hash = createHash("sha256").update(`${SHARD_FORMAT} ${pagefindVersion}\n`);
  for (const { url, title, text } of records) hash.update(JSON.stringify([url, title, text]));
  return hash.digest("hex").slice(0, 32);
}
