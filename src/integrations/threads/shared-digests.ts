/**
 * Digests (22 signs, see `digestOf`) that threads tell each other at once. What is told at the same moment may be
 * missed, and when there is no room left nothing more is taken: that costs time, never a wrong answer.
 */
export class SharedDigests {
  /** What another thread needs to share them. */
  readonly memory: SharedArrayBuffer;
  readonly #words: BigInt64Array<SharedArrayBuffer>;
  readonly #slots: number;

  /** Room for about half of `slots`, a power of two; 16 bytes each. */
  constructor(slots: number | SharedArrayBuffer) {
    this.memory = typeof slots === "number" ? new SharedArrayBuffer(slots * BYTES) : slots;
    this.#words = new BigInt64Array(this.memory);
    this.#slots = this.memory.byteLength / BYTES;
  }

  has(digest: string): boolean {
    const [first, second, start] = this.#read(digest);
    for (let step = 0; step < LONGEST_SEARCH; step++) {
      const at = 2 * ((start + step) & (this.#slots - 1));
      const found = Atomics.load(this.#words, at);
      if (found === 0n) return false;
      if (found === first && Atomics.load(this.#words, at + 1) === second) return true;
    }
    return false;
  }

  add(digest: string): void {
    const [first, second, start] = this.#read(digest);
    for (let step = 0; step < LONGEST_SEARCH; step++) {
      const at = 2 * ((start + step) & (this.#slots - 1));
      const found = Atomics.compareExchange(this.#words, at, 0n, first);
      if (found === 0n) return void Atomics.store(this.#words, at + 1, second);
      if (found === first && Atomics.load(this.#words, at + 1) === second) return;
    }
  }

  #read(digest: string): [first: bigint, second: bigint, start: number] {
    const bytes = Buffer.from(digest, "base64url");
    // Zero stands for an empty slot.
    return [bytes.readBigInt64LE(0) || 1n, bytes.readBigInt64LE(8), bytes.readUInt32LE(8)];
  }
}

const BYTES = 16;
// Beyond it the room is as good as full, and looking on would cost more than it saves.
const LONGEST_SEARCH = 16;
