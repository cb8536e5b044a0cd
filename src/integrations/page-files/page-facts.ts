import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { digestOf, stampOf } from "../../entry-files/index.ts";

/**
 * What the heads of all pages say, and a digest that changes when any page does. A page that is the same file as in
 * the last build is not read again: what it says stands in the file `kept`.
 */
export function pageFacts(folder: string, kept?: string): { pages: PageFact[]; digest: string } {
  const before = kept ? readKept(kept) : {};
  const now: Record<string, Read> = {};
  const hash = createHash("sha256");
  for (const file of pageFilesOf(folder)) {
    const stamp = stampOf(join(folder, file));
    const known = before[file];
    const read = known?.stamp === stamp ? known : readPage(folder, file, stamp);
    now[file] = read;
    hash.update(`${file}\n${read.digest}\n`);
  }
  if (kept) writeKept(kept, now);
  const pages = Object.values(now).flatMap(({ fact }) => fact ?? []);
  return { pages, digest: hash.digest("hex").slice(0, 16) };
}

/** A page that search engines may show. */
export interface PageFact {
  /** Its path on the site, `/cases/`. */
  readonly path: string;
  /** The day of its last change, when it says so. */
  readonly changed?: string;
}

interface Read {
  readonly stamp: string;
  readonly digest: string;
  /** Absent when search engines may not show the page. */
  readonly fact?: PageFact;
}

function readPage(folder: string, file: string, stamp: string): Read {
  const html = readFileSync(join(folder, file), "utf8");
  const head = html.slice(0, html.indexOf("</head>"));
  const read = { stamp, digest: digestOf(html) };
  if (/<meta name="robots" content="[^"]*noindex/.test(head)) return read;
  const path = `/${file.replace(/index\.html$/, "")}`;
  const changed = /<meta property="article:modified_time" content="([\d-]+)"/.exec(head)?.[1];
  return { ...read, fact: changed === undefined ? { path } : { path, changed } };
}

function readKept(file: string): Readonly<Record<string, Read>> {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // Not there yet, or cut off: all pages are read.
    return {};
  }
}

function writeKept(file: string, read: Readonly<Record<string, Read>>): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(read));
  renameSync(`${file}.${process.pid}`, file);
}

function pageFilesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith(".html"))
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join("/"))
    .sort();
}
