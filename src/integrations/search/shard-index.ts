import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { indexTokens, type SearchRecord } from "../../domain/search/index.ts";
import { CborReader } from "./cbor.ts";
import { unpack } from "./packed-file.ts";
import { pagefindFiles } from "./pagefind-service.ts";

/** A language that Pagefind neither stems nor cuts into words. */
export const LANGUAGE = "zz";

/** Changes when shards that were made earlier no longer fit. */
const SHARD_FORMAT = "1";

/** Pagefind's index of one shard, on disk. */
export interface ShardIndex {
  readonly folder: string;
  /** Files under `folder`, in the order of their words. */
  readonly chunks: readonly string[];
  /** Pagefind's page number → place of the record in the shard. */
  readonly order: readonly number[];
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
  const { chunks, order } = JSON.parse(readFileSync(manifest, "utf8")) as Omit<ShardIndex, "folder">;
  return { index: { folder, chunks, order }, reused };
}

async function make(records: readonly SearchRecord[], folder: string): Promise<void> {
  const texts = function* () {
    for (const { title, text } of records) yield indexTokens(title, text).join(" ");
  };
  const files = await pagefindFiles(texts(), LANGUAGE);
  const byName = new Map(files.map((file) => [file.path.split("/").at(-1)!, file.content]));
  const meta = files.find((file) => file.path.endsWith(".pf_meta"))!;
  const { pages, chunks } = readMeta(unpack(meta.content));
  const order = pages.map((hash) => {
    const fragment = JSON.parse(unpack(byName.get(`${hash}.pf_fragment`)!).toString()) as { url: string };
    // Pagefind may put a slash in front of an address.
    return Number(fragment.url.replace(/\D/g, ""));
  });
  // Written beside and moved, so that a build that is stopped leaves no half shard behind.
  const fresh = `${folder}.making-${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  for (const hash of chunks) writeFileSync(join(fresh, hash), byName.get(`${hash}.pf_index`)!);
  writeFileSync(join(fresh, "shard.json"), JSON.stringify({ chunks, order }));
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

/** The page hashes and the chunk names of Pagefind's metadata, in their order. */
function readMeta(bytes: Buffer): { pages: string[]; chunks: string[] } {
  const reader = new CborReader(bytes);
  reader.array();
  reader.text();
  const pages = items(reader, () => {
    const rest = reader.array() - 1;
    const hash = reader.text();
    for (let item = 0; item < rest; item += 1) reader.raw();
    return hash;
  });
  const chunks = items(reader, () => {
    reader.array();
    reader.text();
    reader.text();
    return reader.text();
  });
  return { pages, chunks };
}

function items<T>(reader: CborReader, read: () => T): T[] {
  const found: T[] = [];
  const length = reader.array();
  while (length === Infinity ? !reader.isBreak() : found.length < length) found.push(read());
  return found;
}

function keyOf(records: readonly SearchRecord[], pagefindVersion: string): string {
  const hash = createHash("sha256").update(`${SHARD_FORMAT} ${pagefindVersion}\n`);
  for (const { url, title, text } of records) hash.update(JSON.stringify([url, title, text]));
  return hash.digest("hex").slice(0, 32);
}
