import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { BLOCK_RECORDS } from "../../domain/search/index.ts";
import { ByteWriter } from "./byte-writer.ts";
import { writeCbor } from "./cbor.ts";
import { joinShards, type JoinedChunk } from "./join-shards.ts";
import { KeptFiles, sourceDigest } from "./kept-files.ts";
import { pack, PACKING } from "./packed-file.ts";
import type { WordCursor } from "./word-cursor.ts";

/** Joins the shards and writes the chunks, packing some while the next are joined. */
export async function writeChunks(
  cursors: readonly WordCursor[],
  folder: string,
  cacheDir: string,
): Promise<NamedChunk[]> {
  const files = new KeptFiles(join(cacheDir, `chunks-${PACKING}`));
  const chunks: NamedChunk[] = [];
  const names = new Set<string>();
  const packing = new Set<Promise<unknown>>();
  mkdirSync(folder, { recursive: true });
  for (const { bytes, from, to } of joinShards(cursors)) {
    const digest = sourceDigest(bytes);
    // All names are loaded before the first answer, so they are short while that tells them apart.
    const name = names.has(digest.slice(0, 8)) ? digest : digest.slice(0, 8);
    names.add(name);
    chunks.push({ from, to, name });
    const placed = files.place(digest, join(folder, `${name}.pf_index`), () => pack(bytes));
    const work: Promise<unknown> = placed.finally(() => packing.delete(work));
    packing.add(work);
    if (packing.size >= PACKED_AT_ONCE) await Promise.race(packing);
  }
  await Promise.all(packing);
  files.forgetUnused();
  return chunks;
}

const PACKED_AT_ONCE = 8;

type NamedChunk = Pick<JoinedChunk, "from" | "to"> & { readonly name: string };

/**
 * Pagefind's metadata. A record is told by its place in its block, which is known when it is found; so the same
 * few ids come again and again and compress to nothing. A page's length only serves ranking, which exact
 * phrases do not use.
 */
export function metadata(version: string, numbers: number, chunks: readonly NamedChunk[]): Buffer {
  const pages = Array.from({ length: numbers }, (_, number) => [String(number % BLOCK_RECORDS), 1, ""]);
  const parts = chunks.map(({ from, to, name }) => [from, to, name]);
  const writer = new ByteWriter(100_000);
  writeCbor(writer, [version, pages, parts, [], [], []]);
  return writer.take();
}
