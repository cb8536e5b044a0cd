import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { pageFacts } from "./page-facts.ts";
import { sitemap } from "./sitemap.ts";
import { workerText } from "./worker-text.ts";

/** Writes what follows from all finished pages: the site map for search engines, and the worker for lost networks. */
export function pageFiles(): AstroIntegration {
  let base = "/";
  let origin: string | undefined;
  return {
    name: "sunlit:page-files",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/?$/, "/");
        origin = config.site;
      },
      "astro:build:done": ({ dir }) => writePageFiles(fileURLToPath(dir), base, origin),
    },
  };
}

/** The same for a folder. A site that does not know its address has no site map: the format wants whole ones. */
export function writePageFiles(folder: string, base: string, origin?: string): void {
  const facts = pageFacts(folder);
  writeFileSync(join(folder, "sw.js"), workerText(folder, base, facts.digest));
  if (!origin) return;
  const addressOf = (path: string) => new URL(base + path.slice(1), origin).href;
  writeFileSync(join(folder, "sitemap.xml"), sitemap(facts.pages, addressOf));
  appendFileSync(join(folder, "robots.txt"), `\nSitemap: ${addressOf("/sitemap.xml")}\n`);
}
