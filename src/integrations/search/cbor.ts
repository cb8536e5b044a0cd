/** Reads the part of CBOR (RFC 8949) that Pagefind's files use: integers, text, arrays, null. */
export class CborReader {
  readonly bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** The number of items of an array that starts here; Infinity when it ends with a break. */
  array(): number {
    if (this.bytes[this.at] === 0x9f) {
      this.at += 1;
      return Infinity;
    }
    return this.#head(4);
  }

  /** True, and past it, when an array of unknown length ends here. */
  isBreak(): boolean {
    if (this.bytes[this.at] !== 0xff) return false;
    this.at += 1;
    return true;
  }

  /** An array of known or unknown length, each item as `read` takes it. */
  items<T>(read: () => T): T[] {
    const found: T[] = [];
    const length = this.array();
    while (length === Infinity ? !this.isBreak() : found.length < length) found.push(read());
    return found;
  }

  text(): string {
    const length = this.#head(3);
    this.at += length;
    return this.bytes.toString("utf8", this.at - length, this.at);
  }

  /** An integer that is not negative. */
  integer(): number {
    return this.#head(0);
  }

  /** Goes past one value, whatever it is, and gives its bytes. */
  raw(): Buffer {
    const from = this.at;
    this.#skip();
    return this.bytes.subarray(from, this.at);
  }

  #skip(): void {
    const first = this.bytes[this.at]!;
    if (first === 0x9f) {
      this.at += 1;
      while (!this.isBreak()) this.#skip();
      return;
    }
    const major = first >> 5;
    const length = this.#head(major);
    if (major === 2 || major === 3) this.at += length;
    else if (major === 4) for (let item = 0; item < length; item += 1) this.#skip();
    else if (major !== 0 && major !== 1 && major !== 7) throw new UnknownFormat();
  }

  #head(major: number): number {
    const first = this.bytes[this.at]!;
    if (first >> 5 !== major) throw new UnknownFormat();
    this.at += 1;
    const short = first & 31;
    if (short < 24) return short;
    if (short > 26) throw new UnknownFormat();
    const size = 2 ** (short - 24);
    this.at += size;
    return this.bytes.readUIntBE(this.at - size, size);
  }
}

/** Writes the same part of CBOR. Measured first and written in one piece: an index has millions of values. */
export function cbor(value: CborValue): Buffer {
  if (Buffer.isBuffer(value)) return value;
  const bytes = Buffer.allocUnsafe(sizeOf(value));
  write(bytes, 0, value);
  return bytes;
}

function sizeOf(value: CborValue): number {
  if (typeof value === "number") return headSize(value);
  if (typeof value === "string") {
    const size = Buffer.byteLength(value);
    return headSize(size) + size;
  }
  if (Buffer.isBuffer(value)) return value.length;
  let size = headSize(value.length);
  for (const item of value) size += sizeOf(item);
  return size;
}

/** Writes a value at a place and gives the place after it. */
function write(bytes: Buffer, at: number, value: CborValue): number {
  if (typeof value === "number") return writeHead(bytes, at, 0, value);
  if (typeof value === "string") {
    const start = writeHead(bytes, at, 3, Buffer.byteLength(value));
    return start + bytes.write(value, start);
  }
  if (Buffer.isBuffer(value)) return at + value.copy(bytes, at);
  let place = writeHead(bytes, at, 4, value.length);
  for (const item of value) place = write(bytes, place, item);
  return place;
}

function headSize(value: number): 1 | 2 | 3 | 5 {
  if (value < 24) return 1;
  if (value < 0x100) return 2;
  return value < 0x10000 ? 3 : 5;
}

/** The start of a value: its kind in three bits, and its value or length. */
function writeHead(bytes: Buffer, at: number, major: number, value: number): number {
  const kind = major << 5;
  const size = headSize(value);
  if (size === 1) return bytes.writeUInt8(kind | value, at);
  bytes.writeUInt8(kind | { 2: 24, 3: 25, 5: 26 }[size], at);
  return bytes.writeUIntBE(value, at + 1, size - 1);
}

/** Pagefind wrote something that this version of the portal cannot read. */
export class UnknownFormat extends Error {
  override name = "UnknownFormat";
  constructor() {
    super("Pagefind 的索引格式变了，无法合并。请把 pagefind 换回 package-lock.json 里的版本。");
  }
}

/** A buffer stands for bytes that are CBOR already. */
export type CborValue = number | string | Buffer | readonly CborValue[];
