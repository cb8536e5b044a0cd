import { BLOCK_RECORDS, indexWords, UNITS, type SearchRecord } from "../../domain/search/index.ts";
import { ByteWriter } from "./byte-writer.ts";
import { ARRAY, INTEGER, writeHead } from "./cbor.ts";

/** Bytes of a part; joining holds one of them per shard. */
const PART_BYTES = 100_000;

/**
 * The words of a shard's records in order, in parts. A part is numbers of seven bits a byte: per word its two
 * units, how many blocks have it, and for each the block and its first record (counted from the shard's first
 * block, and in the block), how many records, how many bytes, and these bytes: Pagefind's postings from
 * behind the number of the first record on.
 */
export function* shardWords(records: readonly SearchRecord[]): Generator<Buffer> {
  const words = sortedWords(records);
  const { firsts, seconds, recordOf } = words;
  const part = new ByteWriter(2 * PART_BYTES);
  const postings = new ByteWriter(1000);
  for (let at = 0, end = 0; at < firsts.length; at = end) {
    let blocks = 0;
    for (let last = -1; end < firsts.length; end += 1) {
      if (firsts[end] !== firsts[at] || seconds[end] !== seconds[at]) break;
      const block = blockOf(recordOf[end]!);
      if (block !== last) blocks += 1;
      last = block;
    }
    for (const number of [firsts[at]!, seconds[at]!, blocks]) part.varint(number);
    for (let from = at; from < end;) {
      const first = recordOf[from]!;
      const block = blockOf(first);
      let count = 0;
      let record = first;
      while (from < end && blockOf(recordOf[from]!) === block) {
        const next = recordOf[from]!;
        if (count > 0) {
          postings.reserve(1);
          postings.byte(POSTING);
          writeHead(postings, INTEGER, next - record);
        }
        record = next;
        count += 1;
        from = writePlaces(postings, words, from, end);
      }
      for (const number of [block, first % BLOCK_RECORDS, count, postings.size]) part.varint(number);
      part.reserve(postings.size);
      part.copy(postings.bytes, 0, postings.size);
      postings.size = 0;
    }
    if (part.size >= PART_BYTES) yield part.take();
  }
  if (part.size > 0) yield part.take();
}

/** Writes the positions of one record's word, each as its distance from the one before; gives where the next record's begin. */
function writePlaces(postings: ByteWriter, { recordOf, placeOf }: Words, from: number, end: number): number {
  let to = from + 1;
  while (to < end && recordOf[to] === recordOf[from]) to += 1;
  writeHead(postings, ARRAY, to - from + 1);
  postings.reserve(3);
  postings.byte(PLAIN_WEIGHT >> 8);
  postings.byte(PLAIN_WEIGHT & 0xff);
  let last = 0;
  for (let at = from; at < to; at += 1) {
    writeHead(postings, INTEGER, placeOf[at]! - last);
    last = placeOf[at]!;
  }
  postings.reserve(1);
  postings.byte(NONE);
  return to;
}

/** A list of three: the record, its places, its places in metadata. */
const POSTING = 0x83;
const NONE = 0x80;

/** Pagefind's sign that the places which follow are in ordinary text: -25. */
const PLAIN_WEIGHT = 0x3818;

function blockOf(record: number): number {
  return Math.floor(record / BLOCK_RECORDS);
}

/** Every place of every word, by word, record and position. */
function sortedWords(records: readonly SearchRecord[]): Words {
  let found = 0;
  const expected = 2 * records.reduce((sum, { title, text }) => sum + title.length + text.length, 1000);
  let columns = Array.from({ length: 4 }, () => new Uint32Array(expected));
  records.forEach(({ title, text }, record) => {
    let [firsts, seconds, recordOf, placeOf] = columns as Columns;
    indexWords(title, text, (first, second, place) => {
      if (found === firsts.length) {
        columns = columns.map(twiceAsLong);
        [firsts, seconds, recordOf, placeOf] = columns as Columns;
      }
      firsts[found] = first;
      seconds[found] = second;
      recordOf[found] = record;
      placeOf[found] = place;
      found += 1;
    });
  });
  const [firsts, seconds, recordOf, placeOf] = columns as Columns;
  // Counting by the second unit and then by the first keeps the order of records and positions.
  const asFound = new Uint32Array(found);
  for (let at = 0; at < found; at += 1) asFound[at] = at;
  const order = ordered(ordered(asFound, seconds), firsts);
  const inOrder = (column: Uint32Array) => {
    const sorted = new Uint32Array(found);
    for (let place = 0; place < found; place += 1) sorted[place] = column[order[place]!]!;
    return sorted;
  };
  return {
    firsts: inOrder(firsts),
    seconds: inOrder(seconds),
    recordOf: inOrder(recordOf),
    placeOf: inOrder(placeOf),
  };
}

function twiceAsLong(column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(2 * column.length);
  longer.set(column);
  return longer;
}

/** The same places by rising unit; those with the same unit stay in their order. */
function ordered(order: Uint32Array<ArrayBuffer>, units: Uint32Array): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(UNITS + 1);
  for (let at = 0; at < order.length; at += 1) next[units[at]! + 1]! += 1;
  for (let unit = 0; unit < UNITS; unit += 1) next[unit + 1]! += next[unit]!;
  const sorted = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place += 1) {
    const at = order[place]!;
    const unit = units[at]!;
    sorted[next[unit]!] = at;
    next[unit]! += 1;
  }
  return sorted;
}

type Columns = [
  Uint32Array<ArrayBuffer>,
  Uint32Array<ArrayBuffer>,
  Uint32Array<ArrayBuffer>,
  Uint32Array<ArrayBuffer>,
];

interface Words {
  readonly firsts: Uint32Array;
  readonly seconds: Uint32Array;
  readonly recordOf: Uint32Array;
  readonly placeOf: Uint32Array;
}
