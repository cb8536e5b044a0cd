import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CborReader, cbor } from "./cbor.ts";
import { unpack } from "./packed-file.ts";
import type { ShardIndex } from "./shard-index.ts";
import { BLOCK_RECORDS } from "../../domain/search/index.ts";

/** The records of a block that have a word, in Pagefind's form. */
export interface BlockPostings {
  readonly block: number;
  readonly postings: Buffer;
}

/** Walks the words of a shard in their order, with one part of it in memory. */
export class WordCursor {
  /** The word the cursor stands at; undefined past the last. */
  word: string | undefined;
  readonly #shard: ShardIndex;
  readonly #firstBlock: number;
  #part = 0;
  #left = 0;
  #reader = new CborReader(Buffer.alloc(0));

  /** `firstBlock`: the number that the shard's first block has in the whole index. */
  constructor(shard: ShardIndex, firstBlock: number) {
    this.#shard = shard;
    this.#firstBlock = firstBlock;
    this.#next();
  }

  /** The blocks that have the word the cursor stands at; goes on to the next word. */
  take(): BlockPostings[] {
    const reader = this.#reader;
    const blocks = reader.items(() => {
      reader.array();
      const block = this.#firstBlock + reader.integer();
      return { block, postings: moved(reader.raw(), this.#firstBlock * BLOCK_RECORDS) };
    });
    this.#next();
    return blocks;
  }

  #next(): void {
    while (this.#left === 0) {
      if (this.#part === this.#shard.parts) {
        this.word = undefined;
        return;
      }
      const file = readFileSync(join(this.#shard.folder, String(this.#part)));
      this.#part += 1;
      this.#reader = new CborReader(unpack(file));
      this.#left = this.#reader.array();
    }
    this.#left -= 1;
    this.#reader.array();
    this.word = this.#reader.text();
  }
}

/** Postings whose first record, from which all others are counted, is `by` further on. */
function moved(postings: Buffer, by: number): Buffer {
  const reader = new CborReader(postings);
  reader.array();
  reader.array();
  const before = postings.subarray(0, reader.at);
  const first = reader.integer();
  return Buffer.concat([before, cbor(first + by), postings.subarray(reader.at)]);
}
