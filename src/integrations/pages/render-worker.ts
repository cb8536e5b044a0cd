import { parentPort, workerData } from "node:worker_threads";
import {
  keepReading,
  lendPageStore,
  lendPictures,
  PageStore,
  privateRegister,
  readFolder,
  ReadingCache,
} from "../../entry-files/index.ts";
import { buildCache } from "../build-cache.ts";
import { codeDigest } from "../code-digest.ts";
import { loadPages, type PageAddress } from "./load-pages.ts";
import { writePage } from "./write-page.ts";
import type { Asked, PageAnswer, PageWork } from "./render-pool.ts";

// One of the threads that make pages: it has its own copy of the content and of the compiled pages.
const work = workerData as PageWork;
const reading = new ReadingCache(buildCache("reading"), codeDigest());
keepReading(work.contentDir, readFolder(work.contentDir, privateRegister(), reading));
lendPictures(work.pictures);
const store = new PageStore(work.keptFolder);
lendPageStore(store);
const pages = await loadPages(work.compiled, work.origin);

// In turn: what a page asks of the content is noted while it is made, and two would be mixed up.
let turn: Promise<void> = Promise.resolve();
parentPort?.on("message", (asked: Asked | "stop") => {
  turn = turn.then(async () =>
    parentPort?.postMessage(asked === "stop" ? { kept: store.kept } : await answer(asked)),
  );
});

async function answer({ id, address }: { id: number; address: PageAddress }): Promise<PageAnswer> {
  try {
    await writePage(pages, address, store, work.outDir);
    return { id };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
