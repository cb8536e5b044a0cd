import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, renameSync, utimesSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { SearchRecord } from "../../domain/search/index.ts";
import { shardWords } from "./shard-words.ts";

/** Changes when shards that were made earlier no longer fit. */
const SHARD_FORMAT = "7";

/** Writes a shard's words to a file, each part after its length, unless an earlier build of the same records did. */
export function indexShard(
  records: readonly SearchRecord[],
  cacheDir: string,
): { file: string; isReused: boolean } {
  const file = join(cacheDir, keyOf(records));
  const isReused = existsSync(file);
  if (isReused) utimesSync(file, new Date(), new Date());
  else make(records, file);
  return { file, isReused };
}

function make(records: readonly SearchRecord[], file: string): void {
  // Written beside and moved, so that a build that is stopped leaves no half shard behind.
  const fresh = `${file}.making-${process.pid}`;
  const opened = openSync(fresh, "w");
  try {
    for (const part of shardWords(records)) {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(part.length);
      writeSync(opened, length);
      writeSync(opened, part);
    }
  } finally {
    closeSync(opened);
  }
  renameSync(fresh, file);
}

function keyOf(records: readonly SearchRecord[]): string {
  const hash = createHash("sha256").update(SHARD_FORMAT);
  for (const { url, title, text } of records) hash.update(JSON.stringify([url, title, text]));
  return hash.digest("hex").slice(0, 32);
}
