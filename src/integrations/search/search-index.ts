import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { searchRecords } from "../../domain/search/index.ts";
import { readFolder } from "../../entry-files/index.ts";
import { writeSearchIndex } from "./write-search-index.ts";

/** Writes the search index into the built site, from the content that the build was given. */
export function searchIndex(): AstroIntegration {
  let cacheDir = "";
  return {
    name: "sunlit:search-index",
    hooks: {
      "astro:config:done": ({ config }) => {
        cacheDir = fileURLToPath(new URL("search/", config.cacheDir));
      },
      "astro:build:done": async ({ dir, logger }) => {
        const { content } = readFolder(process.env["SUNLIT_CONTENT"] ?? "content");
        const today =
          process.env["SUNLIT_TODAY"] ??
          new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
        const report = await writeSearchIndex({
          records: searchRecords(content, today),
          outDir: fileURLToPath(dir),
          cacheDir,
        });
        logger.info(`搜索索引：${report.records} 条，${report.shards} 个分片，沿用 ${report.reused} 个`);
      },
    },
  };
}
