import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { PageStore } from "../../entry-files/index.ts";
import type { LoadedPages, PageAddress } from "./load-pages.ts";

/** Makes a page and writes it into the site; a page that is kept for the next build lies on the disk once. */
export async function writePage(
  pages: LoadedPages,
  address: PageAddress,
  store: PageStore,
  outDir: string,
): Promise<void> {
  const body = await pages.make(address);
  const file = join(outDir, address.file);
  if (body === undefined) return rmSync(file, { force: true });
  if (store.place(address.pathname, file)) return;
  mkdirSync(dirname(file), { recursive: true });
  // What lies there may be another name of a file that an earlier build keeps.
  rmSync(file, { force: true });
  writeFileSync(file, body);
}
