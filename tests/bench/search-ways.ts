import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { numberRecords, shardRecords, writeSearchIndex } from "../../src/integrations/search/index.ts";
import type { SearchRecord } from "../../src/domain/search/index.ts";
import { serveFolder, serveSearch } from "../browser/search-harness.ts";

/** One way to index and search records. */
export interface Way {
  index(records: readonly SearchRecord[], folder: string): Promise<void>;
  /** The index after one record was edited. */
  reindex(records: readonly SearchRecord[], folder: string): Promise<void>;
  serve(folder: string): ReturnType<typeof serveFolder>;
  /** Defines `ask(query)` in the page: the numbers of the records found, ten of them loaded. */
  readonly start: string;
  /** The records as the way numbers them. */
  order(records: readonly SearchRecord[]): readonly (SearchRecord | undefined)[];
}

/** The portal's own index and client. */
export const portal: Way = {
  async index(records, folder) {
    await writeSearchIndex({ records, outDir: folder, cacheDir: `${folder}-cache` });
  },
  async reindex(records, folder) {
    const [first, ...rest] = records;
    await this.index([{ ...first!, text: `${first!.text} 改` }, ...rest], folder);
  },
  serve: (folder) => serveSearch(folder),
  start: `window.ask = async (query) => {
    window.client = window.client || window.openSearch("/");
    const [hits] = await Promise.all([window.client.find(query), window.client.facets()]);
    await Promise.all(hits.slice(0, 10).map((hit) => hit.load()));
    return hits.map((hit) => hit.number);
  }`,
  order: (records) => numberRecords(shardRecords(records)),
};

/** The same text given to Pagefind as Chinese, asked as its own interface asks. */
export const plain: Way = {
  async index(records, folder) {
    const { index } = await createIndex();
    let number = 0;
    for (const { title, text, kind, status, category, place, year } of records) {
      const filters = {
        kind: [kind],
        status: [status!],
        category: [category!],
        place: [place!],
        year: [year!],
      };
      const content = `${title}\n${text}`;
      await index!.addCustomRecord({
        url: `/${number}/`,
        content,
        language: "zh-cn",
        meta: { title },
        filters,
      });
      number += 1;
    }
    await index!.writeFiles({ outputPath: join(folder, "pagefind") });
    await close();
  },
  reindex(records, folder) {
    return this.index(records, folder);
  },
  serve: (folder) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.html"), '<!doctype html><html lang="zh-CN"><title>t</title>');
    return serveFolder(folder);
  },
  start: `window.ask = async (query) => {
    window.engine = window.engine || (await import("/pagefind/pagefind.js"));
    if (!window.filters) window.filters = await window.engine.filters();
    const { results } = await window.engine.search(query);
    const shown = await Promise.all(results.slice(0, 10).map((one) => one.data()));
    const rest = window.wantsAll ? await Promise.all(results.map((one) => one.data())) : shown;
    return rest.map((one) => Number(one.url.replace(/\\D/g, "")));
  }`,
  order: (records) => records,
};
