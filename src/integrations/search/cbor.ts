import type { ByteWriter } from "./byte-writer.ts";

/** The kinds of value of CBOR (RFC 8949) that Pagefind's files use, by the three bits that tell them. */
export const INTEGER = 0;
export const TEXT = 3;
export const ARRAY = 4;

/** The start of a value: its kind, and its value or length. Room is made. */
export function writeHead(writer: ByteWriter, kind: number, value: number): void {
  writer.reserve(5);
  const bits = kind << 5;
  if (value < 24) {
    writer.byte(bits | value);
    return;
  }
  const bytes = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
  writer.byte(bits | { 1: 24, 2: 25, 4: 26 }[bytes]);
  for (let left = bytes - 1; left >= 0; left -= 1) writer.byte((value >>> (8 * left)) & 0xff);
}

/** Writes numbers that are not negative, ASCII text and lists of them. */
export function writeCbor(writer: ByteWriter, value: CborValue): void {
  if (typeof value === "number") writeHead(writer, INTEGER, value);
  else if (typeof value === "string") {
    writeHead(writer, TEXT, value.length);
    writer.reserve(value.length);
    for (let at = 0; at < value.length; at += 1) writer.byte(value.charCodeAt(at));
  } else {
    writeHead(writer, ARRAY, value.length);
    for (const item of value) writeCbor(writer, item);
  }
}

export type CborValue = number | string | readonly CborValue[];
