import { keepReading, readFolder, ReadingCache, type ReadResult } from "../../entry-files/index.ts";
import { buildCache } from "../build-cache.ts";
import { shareOf, type SharedList } from "./shared-list.ts";

let mine: { readonly read: ReadResult; readonly cache: ReadingCache } | undefined;

/** Reads the content for this thread, if it has not. */
export function readContent(contentDir: string, code: string): undefined {
  if (mine) return;
  const cache = new ReadingCache(buildCache("reading"), code);
  mine = { read: readFolder(contentDir, undefined, cache), cache };
  keepReading(contentDir, mine.read);
}

/** Looks for personal data in this thread's share of the files; gives digests of what was sound. */
export function lookAt(files: SharedList<string>): readonly string[] {
  mine!.read.lookAt(shareOf(files));
  return mine!.cache.learned;
}
