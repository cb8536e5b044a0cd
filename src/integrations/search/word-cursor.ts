import { closeSync, openSync, readSync } from "node:fs";
import { UNITS } from "../../domain/search/index.ts";

/** Called with the records of one block that have a word; their postings lie in `bytes` from `start` to `end`. */
export type TakePostings = (
  block: number,
  firstRecord: number,
  records: number,
  bytes: Buffer,
  start: number,
  end: number,
) => void;

/** Walks the words of a shard in their order, with one part of its file in memory. */
export class WordCursor {
  /** The word the cursor stands at, its units as one number; Infinity past the last. */
  word = Infinity;
  readonly #file: string;
  readonly #firstBlock: number;
  #offset = 0;
  #part: Buffer = Buffer.alloc(0);
  #at = 0;

  /** `firstBlock`: the number that the shard's first block has in the whole index. */
  constructor(file: string, firstBlock: number) {
    this.#file = file;
    this.#firstBlock = firstBlock;
    this.#next();
  }

  /** Gives the blocks that have the word the cursor stands at, numbered as in the whole index; goes on to the next word. */
  take(visit: TakePostings): void {
    for (let left = this.#varint(); left > 0; left -= 1) {
      const block = this.#firstBlock + this.#varint();
      const first = this.#varint();
      const records = this.#varint();
      const length = this.#varint();
      visit(block, first, records, this.#part, this.#at, this.#at + length);
      this.#at += length;
    }
    this.#next();
  }

  #next(): void {
    if (this.#at === this.#part.length) {
      this.#part = this.#read();
      this.#at = 0;
    }
    this.word = this.#part.length > 0 ? this.#varint() * UNITS + this.#varint() : Infinity;
  }

  /** The next part of the file. It is opened for each, because there may be more shards than files may be open. */
  #read(): Buffer {
    const opened = openSync(this.#file, "r");
    try {
      const length = Buffer.alloc(4);
      if (readSync(opened, length, 0, 4, this.#offset) === 0) return Buffer.alloc(0);
      const part = Buffer.allocUnsafe(length.readUInt32LE());
      readSync(opened, part, 0, part.length, this.#offset + 4);
      this.#offset += 4 + part.length;
      return part;
    } finally {
      closeSync(opened);
    }
  }

  #varint(): number {
    let byte = this.#part[this.#at]!;
    this.#at += 1;
    let value = byte & 127;
    for (let factor = 128; byte >= 128; factor *= 128) {
      byte = this.#part[this.#at]!;
      this.#at += 1;
      value += (byte & 127) * factor;
    }
    return value;
  }
}
