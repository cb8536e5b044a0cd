import { availableParallelism } from "node:os";
import type { PageStore } from "../../entry-files/index.ts";
import type { OnProgress } from "../progress.ts";
import { pruneFolder } from "../prune-folder.ts";
import { counted } from "./counted.ts";
import { loadPages, type LoadedPages, type PageAddress } from "./load-pages.ts";
import { RenderPool, type PageWork } from "./render-pool.ts";
import { writePage } from "./write-page.ts";

/**
 * Writes all pages and files that follow from the content into `outDir`, and removes all else: pages of the last
 * build that are still true get a second name there, the others are made anew. Many are made on all cores.
 */
export async function makePages(work: PageWork, store: PageStore, onProgress: OnProgress): Promise<void> {
  const told = counted(onProgress);
  const pages = await loadPages(work.compiled, work.origin);
  const all = await pages.list();
  const missing: PageAddress[] = [];
  const taken = new Set<string>();
  for (const address of all) {
    if (await isTakenOver(address, store, work.outDir)) taken.add(address.file);
    else missing.push(address);
  }
  pruneFolder(work.outDir, (file) => taken.has(file));
  told.start(all.length, taken.size);
  const here = (addresses: readonly PageAddress[]) =>
    makeHere(addresses, pages, store, work.outDir, told.one);
  // What is never kept is little, and some of it takes all content together, which every thread would do again.
  const many = missing.filter(({ cacheKey }) => cacheKey !== undefined);
  const threads = threadsFor(many.length);
  if (threads === 0) return here(missing);
  const beside = makeBeside(many, new RenderPool(work, threads), store, told.one);
  await Promise.all([beside, here(missing.filter(({ cacheKey }) => cacheKey === undefined))]);
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

/** One after the other, because what a page asks of the content is noted while it is made. */
async function makeHere(
  missing: readonly PageAddress[],
  pages: LoadedPages,
  store: PageStore,
  outDir: string,
  done: () => void,
): Promise<void> {
  for (const address of missing) {
    await writePage(pages, address, store, outDir);
    done();
  }
}

async function makeBeside(
  missing: readonly PageAddress[],
  pool: RenderPool,
  store: PageStore,
  done: () => void,
): Promise<void> {
  try {
    await Promise.all(missing.map((address) => pool.write(address).then(done)));
  } finally {
    for (const kept of await pool.stop()) store.adopt(kept);
  }
}

/** How many threads make so many pages; none when starting them takes longer than they save. */
function threadsFor(missing: number): number {
  const wanted = process.env["SUNLIT_THREADS"];
  if (wanted !== undefined) return Number(wanted);
  const cores = availableParallelism();
  return missing < MANY || cores < 2 ? 0 : Math.min(cores, MOST_THREADS);
}

const MANY = 3000;
// Each holds a copy of the content.
const MOST_THREADS = 4;
