import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pagefindFiles } from "./pagefind-service.ts";
import { LANGUAGE } from "./shard-index.ts";

const WANTED = ["pagefind.js", "pagefind-worker.js", "wasm.unknown.pagefind", "pagefind-entry.json"];

/** The version of Pagefind that is installed. */
export function pagefindVersion(): string {
  // The package does not export its package.json; it lies one folder above its entry point.
  const file = new URL("../package.json", import.meta.resolve("pagefind"));
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
  return version;
}

/** Pagefind's client as its Node API gives it, by file name. */
export async function engineFiles(cacheDir: string, version: string): Promise<Map<string, Buffer>> {
  const folder = join(cacheDir, `engine-${version}`);
  if (!existsSync(folder)) {
    const files = await pagefindFiles([LANGUAGE], LANGUAGE);
    const fresh = `${folder}.making-${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    for (const { path, content } of files)
      if (WANTED.includes(path)) writeFileSync(join(fresh, path), content);
    renameSync(fresh, folder);
  }
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}
