import { hash } from "node:crypto";

/**
 * SHA-256 of bytes, or of a text's UTF-8, in hexadecimal: what `domain/fingerprint.ts` gives, at once. The browsers'
 * way, which that uses, waits for another thread each time, and a build asks thousands of times.
 */
export function sha256(data: string | Uint8Array): string {
  return hash("sha256", data, "hex");
}
