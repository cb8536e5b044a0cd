import { BLOCK_RECORDS, wordInBlock, wordInDirectory } from "../../domain/search/index.ts";
import { cbor } from "./cbor.ts";
import type { BlockPostings, WordCursor } from "./word-cursor.ts";

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
  readonly name: string;
}

/**
 * Joins the shards' indexes into one that Pagefind's client reads, so that a query costs one chunk per word
 * and not one per word and shard. `cursors` are in the order of their blocks. Holds one part per shard in
 * memory; gives each finished chunk, not packed yet, to `write`.
 */
export function joinShards(
  cursors: readonly WordCursor[],
  write: (name: string, chunk: Buffer) => void,
): JoinedChunk[] {
  const chunks: JoinedChunk[] = [];
  let words: Buffer[] = [];
  let size = 0;
  let from = "";
  const finish = (to: string) => {
    const name = chunks.length.toString(36);
    write(name, cbor([words]));
    chunks.push({ from, to, name });
    words = [];
    size = 0;
    from = to;
  };
  let last = "";
  for (let word = least(cursors); word !== undefined; word = least(cursors)) {
    const blocks = cursors.flatMap((cursor) => (cursor.word === word ? cursor.take() : []));
    const entries = [
      ...blocks.map(({ block, postings }) => cbor([wordInBlock(word!, block), postings, []])),
      ...directory(word, blocks),
    ];
    const bytes = entries.reduce((sum, { length }) => sum + length, 0);
    // A word that many records have fills a chunk of its own, so that its neighbours stay cheap.
    const isFull = size + bytes > CHUNK_BYTES.most || (size >= CHUNK_BYTES.least && mayBegin(word));
    if (size > 0 && isFull) finish(boundBetween(last, word));
    words.push(...entries);
    size += bytes;
    last = word;
  }
  if (size > 0) finish(AFTER_ALL);
  return chunks;
}

/** The blocks that have a word, as records of its directory; a single place stands for all of them. */
function directory(word: string, blocks: readonly BlockPostings[]): Buffer[] {
  const parts = new Map<number, Buffer[]>();
  let last = 0;
  for (const { block } of blocks) {
    const part = Math.floor(block / BLOCK_RECORDS);
    const place = block % BLOCK_RECORDS;
    const listed = parts.get(part);
    const bytes = cbor([listed ? place - last : place, ANY_PLACE, []]);
    if (listed) listed.push(bytes);
    else parts.set(part, [bytes]);
    last = place;
  }
  // The last part has the first letters.
  return [...parts]
    .toReversed()
    .map(([part, listed]) => cbor([wordInDirectory(word, part), cbor(listed), []]));
}

const ANY_PLACE = [0];

/** True for about one word in eight, the same ones always. */
function mayBegin(word: string): boolean {
  let sum = 0;
  for (let at = 0; at < word.length; at += 1) sum = (sum * 31 + word.charCodeAt(at)) % 65_521;
  return sum % 8 === 0;
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

/** The first word that any cursor stands at. Words are ASCII letters, so comparing strings is comparing bytes. */
function least(cursors: readonly WordCursor[]): string | undefined {
  let first: string | undefined;
  for (const { word } of cursors) {
    if (word !== undefined && (first === undefined || word < first)) first = word;
  }
  return first;
}
