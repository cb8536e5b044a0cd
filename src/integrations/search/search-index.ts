import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { AstroIntegration } from "astro";
import { membersOf } from "../../domain/members/index.ts";
import { searchRecords } from "../../domain/search/index.ts";
import { memberRecords, readingOf } from "../../entry-files/index.ts";
import { buildCache } from "../build-cache.ts";
import { moveFolder } from "../move-folder.ts";
import type { SearchIndexInput, SearchIndexReport } from "./write-search-index.ts";

/**
 * Writes the search index into the built site, from the content that the build was given. It needs no page, so
 * another thread makes it while the pages are made.
 */
export function searchIndex(): AstroIntegration {
  const outDir = join(buildCache("search"), `making-${process.pid}`);
  let made: Promise<SearchIndexReport> | undefined;
  return {
    name: "sunlit:search-index",
    hooks: {
      "astro:build:start": () => {
        mkdirSync(outDir, { recursive: true });
        made = writeBeside({ records: recordsOfSite(), outDir, cacheDir: buildCache("search") });
        // Told when the build asks for it, and not at all when the build fails before.
        made.catch(() => {});
      },
      "astro:build:done": async ({ dir, logger }) => {
        const report = await made!;
        moveFolder(join(outDir, "search-index"), join(fileURLToPath(dir), "search-index"));
        rmSync(outDir, { recursive: true });
        logger.info(`搜索索引：${report.records} 条，${report.shards} 个分片，沿用 ${report.reused} 个`);
      },
    },
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
