import { lendPageStore, lendPictures, PageStore, type KeptPage } from "../../entry-files/index.ts";
import { shareOf, type SharedList } from "../threads/shared-list.ts";
import { loadPages, type PageAddress } from "./load-pages.ts";
import type { PageWork } from "./make-pages.ts";
import { writePages } from "./write-pages.ts";

/** Makes this thread's share of the pages, beside the first thread; the content was read before. */
export async function makeShare(
  work: PageWork,
  addresses: SharedList<PageAddress>,
): Promise<Readonly<Record<string, KeptPage>>> {
  lendPictures(work.pictures);
  const store = new PageStore(work.keptFolder);
  lendPageStore(store);
  const pages = await loadPages(work.compiled, work.origin);
  await writePages(shareOf(addresses), pages, store, work.outDir);
  return store.kept;
}
