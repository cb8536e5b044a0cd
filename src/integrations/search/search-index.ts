import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { membersOf } from "../../domain/members/index.ts";
import { searchRecords } from "../../domain/search/index.ts";
import { memberRecords, readingOf } from "../../entry-files/index.ts";
import { buildCache } from "../build-cache.ts";
import { moveFolder } from "../move-folder.ts";
import type { SearchIndexInput, SearchIndexReport } from "./write-search-index.ts";

/**
 * Starts to make the search index from the content that the build was given. It needs no page, so another thread
 * makes it while the pages are made; what is given back waits for it and puts it into the site.
 */
export function startSearchIndex(): (site: string) => Promise<SearchIndexReport> {
  const outDir = join(buildCache("search"), `making-${process.pid}`);
  mkdirSync(outDir, { recursive: true });
  const made = writeBeside({ records: recordsOfSite(), outDir, cacheDir: buildCache("search") });
  // Told when the build asks for it, and not at all when the build fails before.
  made.catch(() => {});
  return async (site) => {
    const report = await made;
    moveFolder(join(outDir, "search-index"), join(site, "search-index"));
    rmSync(outDir, { recursive: true });
    return report;
  };
}

function recordsOfSite(): SearchIndexInput["records"] {
  const { content } = readingOf(process.env["SUNLIT_CONTENT"] ?? "content");
  const today =
    process.env["SUNLIT_TODAY"] ?? new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
  const members = membersOf(content.settings("site"));
  return [...searchRecords(content, today), ...memberRecords(members, process.env["SUNLIT_MEMBERS"])];
}

function writeBeside(input: SearchIndexInput): Promise<SearchIndexReport> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL("./index-worker.ts", import.meta.url), { workerData: input });
    worker.once("message", done);
    worker.once("error", fail);
    worker.once("exit", (code) => fail(new Error(`做搜索索引的线程中断了（${code}）`)));
  });
}
