import { keepReading, listFolder, readFolder, ReadingCache, type ReadResult } from "../entry-files/index.ts";
import { buildCache } from "./build-cache.ts";
import { codeDigest } from "./code-digest.ts";
import type { BuildThreads } from "./threads/build-threads.ts";
import { sharedList, shareOf } from "./threads/shared-list.ts";

/**
 * Reads and checks the content, and lends it to all later steps. A large one that no build has read before is
 * looked at for personal data by all threads. What is sound is kept for the next build, unless there is a fault.
 */
export async function readContent(contentDir: string, threads: BuildThreads): Promise<ReadResult> {
  const cache = new ReadingCache(buildCache("reading"), codeDigest());
  if (cache.isNew) threads.startFor(listFolder(contentDir).files.length, MANY);
  const started = threads.share("read", { code: codeDigest() });
  const read = readFolder(contentDir, undefined, cache);
  if (threads.areRunning) {
    const files = sharedList(read.files);
    const beside = threads.share("look", { files });
    read.lookAt(shareOf(files));
    await started;
    for (const learned of await beside) cache.adopt(learned);
  }
  if (read.faults.length === 0) cache.save();
  keepReading(contentDir, read);
  return read;
}

/** Fewer files are looked at in the time that threads need to start. */
const MANY = 500;
