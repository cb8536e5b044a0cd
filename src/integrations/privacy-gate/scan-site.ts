import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Finding, ScanOptions } from "../../domain/privacy/index.ts";
import { DigestSet, digestOf } from "../../entry-files/index.ts";
import type { BuildThreads } from "../threads/build-threads.ts";
import { SharedDigests } from "../threads/shared-digests.ts";
import { sharedList, shareOf } from "../threads/shared-list.ts";
import { scanFiles, type Blocked, type ScanTask } from "./scan-files.ts";

/** Something in the built site that may not be published. */
export interface SiteFinding {
  /** Path in the site, with `/`; the first file that holds the passage. */
  readonly file: string;
  /** How many other files hold it too. */
  readonly otherFiles: number;
  /** The text around the finding, or what is wrong with the file as a whole. */
  readonly passage: string;
  /** Absent when the file as a whole may not be published. */
  readonly finding?: Finding;
}

/**
 * What blocks the publication of a built site, by its files' names and words. Files and passages in which an
 * earlier build found nothing under the same options and `code` are in `sound` and not looked at again; when there
 * are none, all `threads` read.
 */
export async function scanSite(
  folder: string,
  options: ScanOptions = {},
  { sound = new DigestSet(), code = "", threads }: ScanMemory = {},
): Promise<SiteFinding[]> {
  const files = sharedList(filesOf(folder));
  const isNew = sound.size === 0;
  if (isNew) threads?.startFor(files.all.length, MANY);
  const told = isNew && threads?.areRunning ? new SharedDigests(MOST_TOLD).memory : undefined;
  const task: ScanTask = { folder, options, rules: digestOf(code, JSON.stringify(options)), told };
  const beside = isNew ? threads?.share("scan", { task, files }) : undefined;
  const results = [scanFiles(task, shareOf(files), sound), ...((await beside) ?? [])];
  for (const result of results) result.sound.forEach((digest) => sound.add(digest));
  return [
    ...results
      .flatMap(({ whole }) => whole)
      .map(({ file, reason }) => ({ file, otherFiles: 0, passage: reason })),
    ...together(results.flatMap(({ blocked }) => blocked)).flatMap(toFindings),
  ];
}

/** What an earlier scan found sound under the same `code`, and who helps. */
export interface ScanMemory {
  readonly sound?: DigestSet;
  readonly code?: string;
  readonly threads?: BuildThreads | undefined;
}

/** Fewer files are read in the time that threads need to start. */
const MANY = 1000;

/** Enough for ten thousand cases; 64 MB while the site is scanned. */
const MOST_TOLD = 2 ** 22;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join("/"))
    .sort();
}

/** Threads may have found the same passage in different files. */
function together(all: readonly Blocked[]): Blocked[] {
  const merged = new Map<string, Blocked>();
  for (const it of all) {
    const key = JSON.stringify([it.text, it.findings]);
    const files = [...(merged.get(key)?.files ?? []), ...it.files].sort();
    merged.set(key, { ...it, files: new Set(files) });
  }
  return [...merged.values()];
}

function toFindings({ text, findings, files }: Blocked): SiteFinding[] {
  const [file = ""] = files;
  return findings.map((finding) => ({
    file,
    otherFiles: files.size - 1,
    passage: text.slice(Math.max(0, finding.start - 12), finding.end + 12).replace(/\s+/g, " "),
    finding,
  }));
}
