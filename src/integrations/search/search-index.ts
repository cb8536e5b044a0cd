import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { searchRecords } from "../../domain/search/index.ts";
import { membersOf } from "../../domain/members/index.ts";
import { memberRecords, readingOf } from "../../entry-files/index.ts";
import { buildCache } from "../build-cache.ts";
import { writeSearchIndex } from "./write-search-index.ts";

/** Writes the search index into the built site, from the content that the build was given. */
export function searchIndex(): AstroIntegration {
  return {
    name: "sunlit:search-index",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const { content } = readingOf(process.env["SUNLIT_CONTENT"] ?? "content");
        const today =
          process.env["SUNLIT_TODAY"] ??
          new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
        const members = membersOf(content.settings("site"));
        const report = await writeSearchIndex({
          records: [
            ...searchRecords(content, today),
            ...memberRecords(members, process.env["SUNLIT_MEMBERS"]),
          ],
          outDir: fileURLToPath(dir),
          cacheDir: buildCache("search"),
        });
        logger.info(`搜索索引：${report.records} 条，${report.shards} 个分片，沿用 ${report.reused} 个`);
      },
    },
  };
}
