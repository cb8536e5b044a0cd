import { BLOCK_RECORDS, lettersOf, UNITS, wordInBlock, wordInDirectory } from "../../domain/search/index.ts";
import { ByteWriter } from "./byte-writer.ts";
import { ARRAY, INTEGER, writeCbor, writeHead } from "./cbor.ts";
import type { TakePostings, WordCursor } from "./word-cursor.ts";

/**
 * Bytes of a chunk before compression; a query loads a chunk for each pair of characters. Between the two, a
 * chunk ends before a word that says so itself: an edit then changes the chunks of its words and leaves the
 * others where they were.
 */
export const CHUNK_BYTES = { least: 12_000, most: 24_000 };

/** A part of the joined index: the words from `from` to `to`, both included. */
export interface JoinedChunk {
  readonly from: string;
  readonly to: string;
  /** Not packed yet. */
  readonly bytes: Buffer;
}

/**
 * Joins the shards' words into one index that Pagefind's client reads, so that a query costs one chunk per word
 * and not one per word and shard. `cursors` are in the order of their blocks. Holds one part per shard in memory.
 */
export function* joinShards(cursors: readonly WordCursor[]): Generator<JoinedChunk> {
  const chunk = new ByteWriter(4 * CHUNK_BYTES.most);
  let words = 0;
  let from = "";
  const finish = (end: number, to: string): JoinedChunk => {
    const head = new ByteWriter(6);
    writeHead(head, ARRAY, 1);
    writeHead(head, ARRAY, words);
    const bytes = Buffer.concat([head.take(), chunk.bytes.subarray(0, end)]);
    const finished = { from, to, bytes };
    chunk.bytes.copyWithin(0, end, chunk.size);
    chunk.size -= end;
    words = 0;
    from = to;
    return finished;
  };
  let token = "";
  const listed: number[] = [];
  const add: TakePostings = (block, first, records, bytes, start, end) => {
    listed.push(block);
    chunk.reserve(40 + end - start);
    chunk.byte(ENTRY);
    writeCbor(chunk, wordInBlock(token, block));
    writeHead(chunk, ARRAY, records);
    chunk.byte(ENTRY);
    writeHead(chunk, INTEGER, block * BLOCK_RECORDS + first);
    chunk.copy(bytes, start, end);
    chunk.byte(NONE);
  };
  for (let word = least(cursors); word < Infinity; word = least(cursors)) {
    const before = chunk.size;
    const last = token;
    token = lettersOf(Math.floor(word / UNITS), word % UNITS);
    listed.length = 0;
    for (const cursor of cursors) if (cursor.word === word) cursor.take(add);
    const directories = writeDirectory(chunk, token, listed);
    // A word that many records have fills a chunk of its own, so that its neighbours stay cheap.
    const isFull = chunk.size > CHUNK_BYTES.most || (before >= CHUNK_BYTES.least && mayBegin(word));
    if (before > 0 && isFull) yield finish(before, boundBetween(last, token));
    words += listed.length + directories;
  }
  if (chunk.size > 0) yield finish(chunk.size, AFTER_ALL);
}

/** Writes the blocks that have a word as records of its directory; a single place stands for all. Gives how many directories. */
function writeDirectory(chunk: ByteWriter, token: string, blocks: readonly number[]): number {
  const parts = new Map<number, number[]>();
  for (const block of blocks) {
    const part = Math.floor(block / BLOCK_RECORDS);
    const places = parts.get(part);
    if (places) places.push(block % BLOCK_RECORDS);
    else parts.set(part, [block % BLOCK_RECORDS]);
  }
  // The last part has the first letters.
  for (const [part, places] of [...parts].toReversed()) {
    let last = 0;
    const postings = places.map((place) => {
      const distance = place - last;
      last = place;
      return [distance, ANY_PLACE, []];
    });
    writeCbor(chunk, [wordInDirectory(token, part), postings, []]);
  }
  return parts.size;
}

/** A list of three: a word, its postings, those in metadata; and a posting likewise. */
const ENTRY = 0x83;
const NONE = 0x80;

const ANY_PLACE = [0];

/** True for about one word in eight, the same ones always. */
function mayBegin(word: number): boolean {
  return (word % 65_521) % 8 === 0;
}

/** Comes after every small letter. */
const AFTER_ALL = "{";

/**
 * The shortest bound between two neighbouring words. Metadata is loaded before the first query, and short
 * bounds halve it. It ends one chunk and begins the next: a word that fell between chunks would have
 * Pagefind compare it with all of them, letter by letter.
 */
function boundBetween(last: string, next: string): string {
  let shared = 0;
  while (last[shared] === next[shared]) shared += 1;
  return next.slice(0, shared + 1);
}

/** The first word that any cursor stands at; Infinity when all are past their last. */
function least(cursors: readonly WordCursor[]): number {
  let first = Infinity;
  for (const { word } of cursors) if (word < first) first = word;
  return first;
}
