import { CborReader } from "./cbor.ts";

/** One record that has a word: its place in the shard, and the places in it as Pagefind encoded them. */
export interface Posting {
  readonly record: number;
  readonly places: Buffer;
}

/** The words of one of Pagefind's chunks in their order. `placeOf`: Pagefind's page number → place in the shard. */
export function* readWords(
  chunk: Buffer,
  placeOf: readonly number[],
): Generator<{ word: string; postings: Posting[] }> {
  const reader = new CborReader(chunk);
  reader.array();
  for (let left = reader.array(); left > 0; left -= 1) {
    const parts = reader.array();
    const word = reader.text();
    let page = 0;
    const postings = reader.items(() => {
      const rest = reader.array() - 2;
      page += reader.integer();
      const posting = { record: placeOf[page]!, places: reader.raw() };
      for (let part = 0; part < rest; part += 1) reader.raw();
      return posting;
    });
    for (let part = 2; part < parts; part += 1) reader.raw();
    yield { word, postings: postings.sort((one, other) => one.record - other.record) };
  }
}
