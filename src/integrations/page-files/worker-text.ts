import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The service worker of a built site: its program with the base path, the digest of the build, and the files
 * without which no page can be shown.
 */
export function workerText(folder: string, base: string, build: string): string {
  const page = readFileSync(join(folder, OFFLINE, "index.html"), "utf8");
  const asked = [...page.matchAll(/(?:src|href)="([^"]*\/_astro\/[^"]+)"/g)].map(([, address]) => address!);
  const shell = [...new Set([`${base}${OFFLINE}/`, ...withImports(folder, base, asked)])];
  const program = readFileSync(new URL("../../islands/offline/worker.js", import.meta.url), "utf8");
  return `const SITE = ${JSON.stringify({ base, build, shell })};\n${program}`;
}

const OFFLINE = "help/offline";

/** Scripts import others beside them; a page needs those too. */
function withImports(folder: string, base: string, addresses: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (address: string): void => {
    const file = join(folder, address.slice(base.length));
    if (found.has(address) || !existsSync(file)) return;
    found.add(address);
    if (!file.endsWith(".js")) return;
    for (const [, other] of readFileSync(file, "utf8").matchAll(/["']\.\/([\w.-]+\.js)["']/g))
      visit(`${base}_astro/${other}`);
  };
  addresses.forEach(visit);
  return [...found];
}
