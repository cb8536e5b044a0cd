import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { PageStore } from "../../entry-files/index.ts";
import type { LoadedPages, PageAddress } from "./load-pages.ts";

/**
 * Makes pages and writes them into the site; a page that is kept for the next build lies on the disk once. One after
 * the other, because what a page asks of the content is noted while it is made. Between them other threads, which make
 * workbooks and the search index, are heard: most pages never wait for anything.
 */
export async function writePages(
  addresses: Iterable<PageAddress>,
  pages: LoadedPages,
  store: PageStore,
  outDir: string,
  done = () => {},
): Promise<void> {
  let heard = performance.now();
  for (const address of addresses) {
    const body = await pages.make(address);
    const file = join(outDir, address.file);
    if (body === undefined) rmSync(file, { force: true });
    else if (!store.place(address.pathname, file)) writeAnew(file, body);
    done();
    if (performance.now() - heard > LONGEST_DEAF) {
      await setImmediate();
      heard = performance.now();
    }
  }
}

/** In milliseconds. */
const LONGEST_DEAF = 20;

function writeAnew(file: string, body: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  // What lies there may be another name of a file that an earlier build keeps.
  rmSync(file, { force: true });
  writeFileSync(file, body);
}
