import { gunzipSync, gzipSync } from "node:zlib";
import { UnknownFormat } from "./cbor.ts";

/** Pagefind puts this in front of what it compresses. */
const SIGNATURE = Buffer.from("pagefind_dcd");

export function unpack(file: Uint8Array): Buffer {
  const bytes = gunzipSync(file);
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new UnknownFormat();
  return bytes.subarray(SIGNATURE.length);
}

/** The same bytes for the same content on every platform: the header's byte for the system is cleared. */
export function pack(bytes: Uint8Array, level = 9): Buffer {
  const file = gzipSync(Buffer.concat([SIGNATURE, bytes]), { level });
  file[9] = 255;
  return file;
}
