import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CborReader } from "./cbor.ts";
import { unpack } from "./packed-file.ts";
import type { ShardIndex } from "./shard-index.ts";

/** One record that has a word: its number, and the places in it as Pagefind encoded them. */
export interface Posting {
  readonly page: number;
  readonly places: Buffer;
}

/** Walks the words of a shard in their order, with one chunk of it in memory. */
export class WordCursor {
  /** The word the cursor stands at; undefined past the last. */
  word: string | undefined;
  readonly #shard: ShardIndex;
  readonly #numbers: readonly number[];
  #chunk = 0;
  #left = 0;
  #reader: CborReader | undefined;

  /** `numbers`: place of a record in the shard → its number in the whole index. */
  constructor(shard: ShardIndex, numbers: readonly number[]) {
    this.#shard = shard;
    this.#numbers = shard.order.map((place) => numbers[place]!);
    this.#next();
  }

  /** The postings of the word the cursor stands at; goes on to the next word. */
  take(): Posting[] {
    const reader = this.#reader!;
    const postings: Posting[] = [];
    let page = 0;
    for (let left = reader.array(); left > 0; left -= 1) {
      const parts = reader.array();
      page += reader.integer();
      postings.push({ page: this.#numbers[page]!, places: reader.raw() });
      for (let part = 2; part < parts; part += 1) reader.raw();
    }
    this.#wordEnd();
    return postings;
  }

  /** Goes on to the next word without reading this one. */
  pass(): void {
    this.#reader!.raw();
    this.#wordEnd();
  }

  #wordEnd(): void {
    for (let part = 2; part < this.#parts; part += 1) this.#reader!.raw();
    this.#next();
  }

  #parts = 0;

  #next(): void {
    while (this.#left === 0) {
      const name = this.#shard.chunks[this.#chunk];
      if (name === undefined) {
        this.word = undefined;
        return;
      }
      this.#chunk += 1;
      this.#reader = new CborReader(unpack(readFileSync(join(this.#shard.folder, name))));
      this.#reader.array();
      this.#left = this.#reader.array();
    }
    this.#left -= 1;
    this.#parts = this.#reader!.array();
    this.word = this.#reader!.text();
  }
}
