import { gunzipSync } from "node:zlib";

/** The words of a chunk of Pagefind's index, packed as it is sent, each with the records that have it. */
export function pagefindWords(packed: Uint8Array): Map<string, Posting[]> {
  const [words] = readPacked(packed) as [[string, [number, number[], []][], []][]];
  return new Map(
    words.map(([word, postings]) => {
      let record = 0;
      return [word, postings.map(([distance, places]) => ({ record: (record += distance), places }))];
    }),
  );
}

/** What a packed file of Pagefind holds. Reads only what these files use of CBOR (RFC 8949), and fails at anything else. */
export function readPacked(packed: Uint8Array): Value {
  const bytes = gunzipSync(packed);
  let at = "pagefind_dcd".length;
  const value = (): Value => {
    const first = bytes[at]!;
    at += 1;
    const kind = first >> 5;
    const short = first & 31;
    if (short > 26) throw new Error(`not in Pagefind's files: ${first}`);
    const size = short < 24 ? 0 : 2 ** (short - 24);
    const number = size === 0 ? short : bytes.readUIntBE(at, size);
    at += size;
    if (kind === 0) return number;
    if (kind === 1) return -1 - number;
    if (kind === 4) return Array.from({ length: number }, value);
    if (kind !== 3) throw new Error(`not in Pagefind's files: ${first}`);
    at += number;
    return bytes.toString("utf8", at - number, at);
  };
  return value();
}

export interface Posting {
  readonly record: number;
  /** As Pagefind writes them: a negative number tells the weight of what follows, others are distances. */
  readonly places: readonly number[];
}

type Value = number | string | Value[];
