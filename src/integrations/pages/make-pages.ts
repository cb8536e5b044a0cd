import type { DrawnPicture } from "../../domain/pictures/widths.ts";
import type { PageStore } from "../../entry-files/index.ts";
import type { OnProgress } from "../progress.ts";
import { pruneFolder } from "../prune-folder.ts";
import type { BuildThreads } from "../threads/build-threads.ts";
import { sharedList, shareOf } from "../threads/shared-list.ts";
import { counted } from "./counted.ts";
import { loadPages, type PageAddress } from "./load-pages.ts";
import { writePages } from "./write-pages.ts";

/** What a thread needs to make pages. */
export interface PageWork {
  /** Folder of the compiled pages. */
  readonly compiled: string;
  /** Where the site stands, without a path; undefined when the build was not told. */
  readonly origin: string | undefined;
  readonly outDir: string;
  readonly pictures: ReadonlyMap<string, DrawnPicture>;
  /** Where pages are kept for the next build. */
  readonly keptFolder: string;
  /** Digest of the code. */
  readonly code: string;
}

/**
 * Writes all pages and files that follow from the content into `outDir`, and removes all else: pages of the last
 * build that are still true get a second name there, the others are made anew. Many are made by all threads.
 */
export async function makePages(
  work: PageWork,
  store: PageStore,
  threads: BuildThreads,
  onProgress: OnProgress,
): Promise<void> {
  // Threads that run already get ready while the first lists the pages.
  const early = loadBeside(work, threads);
  const pages = await loadPages(work.compiled, work.origin);
  const all = await pages.list();
  const tell = counted(onProgress, all.length);
  tell(0);
  const missing: PageAddress[] = [];
  const taken = new Set<string>();
  for (const address of all) {
    if (await isTakenOver(address, store, work.outDir)) taken.add(address.file);
    else missing.push(address);
  }
  pruneFolder(work.outDir, (file) => taken.has(file));
  // What is never kept is little, and some of it takes all content together, which every thread would do again.
  const alone = missing.filter(({ cacheKey }) => cacheKey === undefined);
  const [waiting, ready] = [alone.filter(isWaiting), alone.filter((address) => !isWaiting(address))];
  const many = sharedList(missing.filter(({ cacheKey }) => cacheKey !== undefined));
  threads.startFor(many.all.length, MANY);
  const late = loadBeside(work, threads);
  const beside = threads.share("pages", { pages: many });
  let madeAlone = 0;
  const told = () => tell(taken.size + madeAlone + Math.min(Atomics.load(many.taken, 0), many.all.length));
  const oneAlone = () => {
    madeAlone += 1;
    told();
  };
  await writePages(ready, pages, store, work.outDir, oneAlone);
  await writePages(shareOf(many), pages, store, work.outDir, told);
  await writePages(waiting, pages, store, work.outDir, oneAlone);
  await Promise.all([early, late]);
  for (const kept of await beside) store.adopt(kept);
  tell(all.length);
}

function loadBeside(work: PageWork, threads: BuildThreads): Promise<unknown> {
  const read = threads.share("read", { code: work.code });
  const loaded = threads.share("load", { work });
  const both = Promise.all([read, loaded]);
  // Told when it is awaited, unless the first thread fails before.
  both.catch(() => {});
  return both;
}

async function isTakenOver(
  { pathname, file, cacheKey }: PageAddress,
  store: PageStore,
  outDir: string,
): Promise<boolean> {
  return (
    cacheKey !== undefined &&
    (await store.takeOver(pathname, cacheKey)) &&
    store.place(pathname, `${outDir}/${file}`)
  );
}

/** They tell the fingerprints of all open data, whose workbooks are made beside the other pages. */
function isWaiting({ pathname }: PageAddress): boolean {
  return /^\/(?:data|statistics)(?:\/|$)/.test(pathname);
}

/** Fewer pages are made in the time that threads need to start. */
const MANY = 2000;
