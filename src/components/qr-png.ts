import { encode } from "uqr";

/**
 * A QR code as a PNG in a `data:` address, one pixel a module with the quiet zone of four (ISO/IEC 18004), to be
 * drawn larger with hard edges. WeChat recognises codes in pictures only; small enough to stand in every page.
 */
export function qrPng(text: string): string {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const rows = data.flatMap((row) => [0, ...bitRow(row)]);
  const bytes = [
    ...SIGNATURE,
    // One bit a pixel, grey, neither filtered nor interlaced.
    ...chunk("IHDR", [...word(size), ...word(size), 1, 0, 0, 0, 0]),
    ...chunk("IDAT", stored(rows)),
    ...chunk("IEND", []),
  ];
  return `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Eight pixels a byte, white is 1, the last byte filled with white. */
function bitRow(row: readonly boolean[]): number[] {
  const bytes: number[] = Array.from({ length: Math.ceil(row.length / 8) }, () => 0xff);
  row.forEach((isDark, x) => {
    if (isDark) bytes[x >> 3]! &= ~(0x80 >> (x & 7));
  });
  return bytes;
}

function chunk(name: string, body: readonly number[]): number[] {
  const named = [...[...name].map((letter) => letter.charCodeAt(0)), ...body];
  return [...word(body.length), ...named, ...word(crc32(named))];
}

/** As one block of zlib that is not compressed (RFC 1950, RFC 1951): a few hundred bytes gain nothing. */
function stored(bytes: readonly number[]): number[] {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  const length = [bytes.length & 0xff, bytes.length >> 8];
  return [0x78, 0x01, 1, ...length, ...length.map((byte) => ~byte & 0xff), ...bytes, ...word(b * 65536 + a)];
}

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function word(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}
