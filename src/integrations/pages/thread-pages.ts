import { lendPageStore, lendPictures, PageStore, type KeptPage } from "../../entry-files/index.ts";
import { shareOf, type SharedList } from "../threads/shared-list.ts";
import { loadPages, type LoadedPages, type PageAddress } from "./load-pages.ts";
import type { PageWork } from "./make-pages.ts";
import { writePages } from "./write-pages.ts";

let mine: { readonly pages: LoadedPages; readonly store: PageStore; readonly outDir: string } | undefined;

/** Loads the compiled pages for this thread, if it has not. */
export async function load(work: PageWork): Promise<undefined> {
  if (mine) return;
  lendPictures(work.pictures);
  const store = new PageStore(work.keptFolder);
  lendPageStore(store);
  mine = { pages: await loadPages(work.compiled, work.origin), store, outDir: work.outDir };
}

/** Makes this thread's share of the pages, beside the first thread; the content was read before. */
export async function makeShare(
  addresses: SharedList<PageAddress>,
): Promise<Readonly<Record<string, KeptPage>>> {
  const { pages, store, outDir } = mine!;
  await writePages(shareOf(addresses), pages, store, outDir);
  return store.kept;
}
