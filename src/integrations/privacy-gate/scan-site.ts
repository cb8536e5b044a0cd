import { readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Finding, ScanOptions } from "../../domain/privacy/index.ts";
import { DigestSet, digestOf } from "../../entry-files/index.ts";
import type { BuildThreads } from "../threads/build-threads.ts";
import { SharedDigests } from "../threads/shared-digests.ts";
import { sharedList, shareOf, type SharedList } from "../threads/shared-list.ts";
import { nameOfState, scanFiles, type Blocked, type ScanTask } from "./scan-files.ts";

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
 * earlier build found nothing under the same options and `code` are in `sound` and not looked at again; of much that
 * is new, all `threads` read a share.
 */
export async function scanSite(
  folder: string,
  options: ScanOptions = {},
  { sound = new DigestSet(), code = "", threads }: ScanMemory = {},
): Promise<SiteFinding[]> {
  const rules = digestOf(code, JSON.stringify(options));
  const alone: ScanTask = { folder, options, rules, soundFile: sound.file };
  const { files, bytes } = newFiles(alone, sound);
  threads?.startFor(bytes, MANY_BYTES);
  const told = threads?.areRunning ? new SharedDigests(slotsFor(bytes)).memory : undefined;
  const task = { ...alone, told };
  const beside = threads?.share("scan", { task, files });
  const results = [scanFiles(task, shareOf(files), sound), ...((await beside) ?? [])];
  for (const result of results) result.sound.forEach((digest) => sound.add(digest));
  const whole = results.flatMap((result) => result.whole);
  return [
    ...whole.map(({ file, reason }) => ({ file, otherFiles: 0, passage: reason })),
    ...together(results.flatMap(({ blocked }) => blocked)).flatMap(toFindings),
  ].sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
}

/** What an earlier scan found sound under the same `code`, and who helps. */
export interface ScanMemory {
  readonly sound?: DigestSet;
  readonly code?: string;
  readonly threads?: BuildThreads | undefined;
}

/** Fewer bytes are read in the time that threads need to start. */
const MANY_BYTES = 20e6;

/** The files that no earlier build has found sound as they are, the largest first, so that threads end together. */
function newFiles(task: ScanTask, sound: DigestSet): { files: SharedList<string>; bytes: number } {
  const found = filesOf(task.folder)
    .filter((file) => !sound.has(nameOfState(task, file)))
    .map((file) => ({ file, size: statSync(join(task.folder, file)).size }))
    .sort((a, b) => b.size - a.size);
  return {
    files: sharedList(found.map(({ file }) => file)),
    bytes: found.reduce((sum, { size }) => sum + size, 0),
  };
}

/** Room for what threads tell each other: a page has a new passage in some 600 bytes; at most 256 MB. */
function slotsFor(bytes: number): number {
  return 2 ** Math.min(24, Math.max(10, Math.ceil(Math.log2(bytes / 256))));
}

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
