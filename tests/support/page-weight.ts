import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "node-html-parser";

/** Bytes over the wire (gzip) that a page costs before anything is pressed. */
export interface PageWeight {
  /** The page and its styles. */
  readonly reading: number;
  /** Scripts named in the page and those they import. */
  readonly script: number;
  /** Scripts that these fetch once they are needed. */
  readonly later: number;
}

/** What a built page costs; `address` as in `pageKinds`. */
export function pageWeight(folder: string, address: string): PageWeight {
  const html = readFileSync(join(folder, address.replace(/(^|\/)$/, "$1index.html")));
  const root = parse(html.toString());
  const local = (path: string | undefined) => path!.replace(/^.*\/(?=_astro\/)/, "");
  const styles = root
    .querySelectorAll("link[rel=stylesheet]")
    .map((link) => local(link.getAttribute("href")));
  const named = root.querySelectorAll("script[src]").map((script) => local(script.getAttribute("src")));
  const now = reached(folder, named, /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g);
  const all = reached(folder, named, /["'](?:\.\/|_astro\/)([\w.-]+\.js)["']/g);
  const later = [...all].filter((file) => !now.has(file));
  const sum = (files: Iterable<string>) =>
    [...files].reduce((total, file) => total + zipped(folder, file), 0);
  return { reading: gzipSync(html).length + sum(styles), script: sum(now), later: sum(later) };
}

/** Files that the named ones lead to by addresses that match. */
function reached(folder: string, named: readonly string[], pattern: RegExp): Set<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file) || !existsSync(join(folder, file))) return;
    found.add(file);
    for (const [, other] of readFileSync(join(folder, file), "utf8").matchAll(pattern))
      visit(`_astro/${other}`);
  };
  named.forEach(visit);
  return found;
}

const sizes = new Map<string, number>();

function zipped(folder: string, file: string): number {
  const path = join(folder, file);
  const size = sizes.get(path) ?? gzipSync(readFileSync(path)).length;
  sizes.set(path, size);
  return size;
}
