import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { numberRecords, shardRecords, writeSearchIndex } from "../../src/integrations/search/index.ts";
import type { SearchRecord } from "../../src/domain/search/index.ts";
import { serveFolder, serveSearch } from "../browser/search-harness.ts";

/** One way to index and search records. */
export interface Way {
  /** Indexes into a folder; what an earlier call left beside it may be used again. */
  index(records: readonly SearchRecord[], folder: string): Promise<void>;
  serve(folder: string): ReturnType<typeof serveFolder>;
  /** Defines `ask(query)` in the page, which gives the numbers of the records found, ten of them loaded; and `openFilters()`. */
  readonly start: string;
  /** The records as the way numbers them. */
  order(records: readonly SearchRecord[]): readonly (SearchRecord | undefined)[];
}

/** The portal's own index and client. */
const portal: Way = {
  async index(records, folder) {
    await writeSearchIndex({ records, outDir: folder, cacheDir: `${folder}-cache` });
  },
  serve: (folder) => serveSearch(folder),
  start: `window.ask = async (query) => {
    window.client = window.client || window.openSearch("/");
    const hits = await window.client.find(query);
    await Promise.all(hits.slice(0, 10).map((hit) => hit.load()));
    return hits.map((hit) => hit.number);
  };
  window.openFilters = async () => { await window.client.facets(); };`,
  order: (records) => numberRecords(shardRecords(records)),
};

/** The same text given to Pagefind as Chinese, asked as its own interface asks. */
const plain: Way = {
  async index(records, folder) {
    const { index } = await createIndex();
    for (const [number, { title, text, kind, status, category, place, year }] of records.entries()) {
      const filters = {
        kind: [kind],
        status: [status!],
        category: [category!],
        place: [place!],
        year: [year!],
      };
      const content = `${title}\n${text}`;
      const meta = { title };
      await index!.addCustomRecord({ url: `/${number}/`, content, language: "zh-cn", meta, filters });
    }
    await index!.writeFiles({ outputPath: join(folder, "pagefind") });
    await close();
    // The processor time of Pagefind's process is counted when its end is seen.
    await new Promise((seen) => setTimeout(seen, 300));
  },
  serve: (folder) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.html"), '<!doctype html><html lang="zh-CN"><title>t</title>');
    return serveFolder(folder);
  },
  start: `window.ask = async (query) => {
    window.engine = window.engine || (await import("/pagefind/pagefind.js"));
    const { results } = await window.engine.search(query);
    const shown = await Promise.all(results.slice(0, 10).map((one) => one.data()));
    return shown.map((one) => Number(one.url.replace(/\\D/g, "")));
  };
  window.openFilters = async () => { await window.engine.filters(); };`,
  order: (records) => records,
};

export const ways = { portal, plain };
