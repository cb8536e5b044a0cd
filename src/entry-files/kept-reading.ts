import { resolve } from "node:path";
import { readFolder } from "./read-folder.ts";
import type { ReadResult } from "./read-entries.ts";

/**
 * Lends a reading of a folder to every part of this process: Astro's bundle has a copy of every module, and
 * reading thousands of files again for each step costs more than the step.
 */
export function keepReading(contentDir: string, read: ReadResult): void {
  shared[KEY] = { folder: resolve(contentDir), read };
}

/** The reading of a folder that was kept, else a new one. */
export function readingOf(contentDir: string): ReadResult {
  const kept = shared[KEY];
  return kept?.folder === resolve(contentDir) ? kept.read : readFolder(contentDir);
}

const KEY = Symbol.for("sunlit.kept-reading");
const shared = globalThis as { [KEY]?: { readonly folder: string; readonly read: ReadResult } };
