import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative, sep } from "node:path";
import { Worker } from "node:worker_threads";
import type { Finding, ScanOptions } from "../../domain/privacy/index.ts";
import { DigestSet, digestOf } from "../../entry-files/index.ts";
import { scanFiles, type Blocked, type Scanned, type ScanTask } from "./scan-files.ts";
import { sharedList, type ScanWork } from "./shared-list.ts";

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
 * What blocks the publication of a built site, by its files' names and words, read by as many threads as the
 * machine has cores. Files and passages in which an earlier build found nothing under the same options and `code`
 * are in `sound` and not looked at again.
 */
export async function scanSite(
  folder: string,
  options: ScanOptions = {},
  sound = new DigestSet(),
  code = "",
): Promise<SiteFinding[]> {
  const task: ScanTask = { folder, options, rules: digestOf(code, JSON.stringify(options)) };
  const files = filesOf(folder);
  const { next, taken } = sharedList(files);
  // A thread takes half a second to start, and what was read before is passed over fast.
  const others = sound.size > 0 ? 0 : Math.min(availableParallelism(), MOST_THREADS, files.length / 500) - 1;
  const running = Array.from({ length: Math.max(0, Math.floor(others)) }, () =>
    scanBeside({ task, files, taken }),
  );
  const results = [scanFiles(task, next, sound), ...(await Promise.all(running))];
  for (const result of results) result.sound.forEach((digest) => sound.add(digest));
  return [
    ...results
      .flatMap(({ whole }) => whole)
      .map(({ file, reason }) => ({ file, otherFiles: 0, passage: reason })),
    ...together(results.flatMap(({ blocked }) => blocked)).flatMap(toFindings),
  ];
}

const MOST_THREADS = 4;

function scanBeside(work: ScanWork): Promise<Scanned> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL("./scan-worker.ts", import.meta.url), { workerData: work });
    worker.once("message", done);
    worker.once("error", fail);
    worker.once("exit", (code) => fail(new Error(`检查网站的进程中断了（${code}）`)));
  });
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
