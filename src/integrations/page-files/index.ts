import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pageFacts } from "./page-facts.ts";
import { siteMaps } from "./sitemap.ts";
import { workerText } from "./worker-text.ts";

/**
 * Writes what follows from all finished pages: the site map for search engines, and the worker for lost networks.
 * A site that does not know its address has no site map: the format wants whole ones.
 */
export function writePageFiles(folder: string, base: string, origin?: string, kept?: string): void {
  const facts = pageFacts(folder, kept);
  writeFileSync(join(folder, "sw.js"), workerText(folder, base, facts.digest));
  if (!origin) return;
  const addressOf = (path: string) => new URL(base + path.slice(1), origin).href;
  for (const [name, text] of siteMaps(facts.pages, addressOf)) writeFileSync(join(folder, name), text);
  appendFileSync(join(folder, "robots.txt"), `\nSitemap: ${addressOf("/sitemap.xml")}\n`);
}
