/** SHA-256 of bytes, or of a text's UTF-8, in hexadecimal. */
export async function sha256(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Hexadecimal digits as the letters a to p, as `tr 0-9a-f a-p` writes them. Part of a digest that people see, or that
 * names a file, is written so: in hexadecimal one in some thousand is all digits, now and then with the form of a
 * telephone or card number, and the last look for personal data would rightly keep the whole site from going out.
 * Whole digests (40 or 64 signs) stay hexadecimal for `sha256sum` and Git; no number is that long.
 */
export function inLetters(hex: string): string {
  return hex.replace(/[0-9a-f]/g, (digit) => LETTERS.charAt(Number.parseInt(digit, 16)));
}

const LETTERS = "abcdefghijklmnop";

/** What the foot of a page shows of its SHA-256: 12 letters. */
export function shortFingerprint(hex: string): string {
  return inLetters(hex.slice(0, 12));
}

/** What a printed page shows of its SHA-256: 32 letters. */
export function printedFingerprint(hex: string): string {
  return inLetters(hex.slice(0, 32));
}

/** `SHA256SUMS` over files: a line each, by path, as `sha256sum -c` reads it. */
export function sumsText(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  return [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256: sum }) => `${sum}  ${path}\n`)
    .join("");
}

/** The lines of a `SHA256SUMS`; throws nothing, leaves out what is no such line. */
export function readSums(text: string): { readonly path: string; readonly sha256: string }[] {
  return text.split("\n").flatMap((line) => {
    const [, sum, path] = /^([0-9a-f]{64}) [ *](.+?)\r?$/.exec(line) ?? [];
    return sum !== undefined && path !== undefined ? [{ path, sha256: sum }] : [];
  });
}

/**
 * The fingerprint a page states and what it is made over: everything between `<main …>` and `</main>`, byte
 * by byte. Undefined when the page states none.
 */
export function fingerprinted(
  html: string,
): { readonly stated: string; readonly content: string } | undefined {
  const open = /<main\b[^>]*\sdata-fingerprint="([0-9a-f]{64})"[^>]*>/.exec(html);
  const end = html.indexOf("</main>");
  if (!open || end < open.index) return undefined;
  return { stated: open[1]!, content: html.slice(open.index + open[0].length, end) };
}
