import { FILLER } from "../../domain/search/index.ts";
import { cbor } from "./cbor.ts";
import { pack } from "./packed-file.ts";
import type { ShardIndex } from "./shard-index.ts";
import { WordCursor, type Posting } from "./word-cursor.ts";

/** Bytes of a chunk before compression; a query loads a chunk for each pair of characters. */
export const CHUNK_BYTES = 16_000;

/** A part of the joined index: the words from `from` to `to`, both included. */
export interface JoinedChunk {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

/**
 * Joins the shards' indexes into one that Pagefind's client reads, so that a query costs one chunk per word
 * and not one per word and shard. `numbers[shard][place]` is a record's number in the joined index. Holds one
 * chunk per shard in memory; gives each finished chunk to `write`.
 */
export function joinShards(
  shards: readonly ShardIndex[],
  numbers: readonly (readonly number[])[],
  write: (name: string, file: Buffer) => void,
): JoinedChunk[] {
  const cursors = shards.map((shard, index) => new WordCursor(shard, numbers[index]!));
  const chunks: JoinedChunk[] = [];
  let words: { word: string; bytes: Buffer }[] = [];
  let size = 0;
  const finish = () => {
    if (words.length === 0) return;
    const name = chunks.length.toString(36);
    write(name, pack(cbor([words.map(({ bytes }) => bytes)]), 7));
    const last = chunks.at(-1);
    const first = words[0]!.word;
    if (last) chunks[chunks.length - 1] = { ...last, to: boundAfter(last.to, first) };
    chunks.push({ from: last ? boundBefore(last.to, first) : first, to: words.at(-1)!.word, name });
    words = [];
    size = 0;
  };
  for (let word = least(cursors); word !== undefined; word = least(cursors)) {
    const here = cursors.filter((cursor) => cursor.word === word);
    if (word === FILLER) {
      for (const cursor of here) cursor.pass();
      continue;
    }
    const bytes = wordBytes(
      word,
      here.flatMap((cursor) => cursor.take()),
    );
    // A word that many records have fills chunks of its own, so that its neighbours stay cheap.
    if (size > 0 && size + bytes.length > CHUNK_BYTES) finish();
    words.push({ word, bytes });
    size += bytes.length;
    if (size >= CHUNK_BYTES) finish();
  }
  finish();
  return chunks;
}

/**
 * The shortest bounds that part two neighbouring words: metadata is loaded before the first query, and short
 * bounds halve it. `{` comes after every letter.
 */
function boundAfter(word: string, next: string): string {
  const shared = sharedLength(word, next) + 1;
  return shared < word.length ? `${word.slice(0, shared)}{` : word;
}

function boundBefore(word: string, next: string): string {
  return next.slice(0, sharedLength(word, next) + 1);
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** The first word that any cursor stands at. Words are ASCII letters, so comparing strings is comparing bytes. */
function least(cursors: readonly WordCursor[]): string | undefined {
  let first: string | undefined;
  for (const { word } of cursors) {
    if (word !== undefined && (first === undefined || word < first)) first = word;
  }
  return first;
}

/** A word in Pagefind's form: the word, its records as distances with their places, no spelling variants. */
function wordBytes(word: string, postings: Posting[]): Buffer {
  postings.sort((one, other) => one.page - other.page);
  let last = 0;
  const pages = postings.map(({ page, places }) => {
    const parts = [THREE, cbor(page - last), places, NONE];
    last = page;
    return Buffer.concat(parts);
  });
  return cbor([word, pages, NONE]);
}

const THREE = Buffer.from([0x83]);
const NONE = Buffer.from([0x80]);
