/** Bytes written one after the other, into memory that grows as needed and is used again. */
export class ByteWriter {
  bytes: Buffer;
  size = 0;

  constructor(expected: number) {
    this.bytes = Buffer.allocUnsafe(expected);
  }

  /** Makes room for so many more bytes. */
  reserve(more: number): void {
    if (this.size + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.size + more, 2 * this.bytes.length));
    this.bytes.copy(larger, 0, 0, this.size);
    this.bytes = larger;
  }

  /** One byte; room must have been made. */
  byte(value: number): void {
    this.bytes[this.size] = value;
    this.size += 1;
  }

  /** Bytes from elsewhere; room must have been made. */
  copy(from: Uint8Array, start: number, end: number): void {
    // Most pieces are short, and a call that copies costs more than they do.
    if (end - start > 40) {
      this.bytes.set(from.subarray(start, end), this.size);
      this.size += end - start;
      return;
    }
    for (let at = start; at < end; at += 1) {
      this.bytes[this.size] = from[at]!;
      this.size += 1;
    }
  }

  /** A number in groups of seven bits, the last group first; up to 2^49. Room is made. */
  varint(value: number): void {
    this.reserve(7);
    let rest = value;
    while (rest >= 128) {
      this.byte(128 + (rest % 128));
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  /** What was written so far, as a copy; begins anew. */
  take(): Buffer {
    const taken = Buffer.from(this.bytes.subarray(0, this.size));
    this.size = 0;
    return taken;
  }
}
