import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { PageStore } from "../../entry-files/index.ts";

/** The pages that must be made; the others stand in `outDir` afterwards. */
export async function notTakenOver<Path extends Wanted>(
  wanted: readonly Path[],
  store: PageStore,
  outDir: string,
): Promise<Path[]> {
  const missing: Path[] = [];
  for (const path of wanted) {
    const { pathname, route, cacheKey } = path;
    const key = pathname.replace(/\/$/, "");
    const file = join(outDir, key, route.type === "endpoint" ? "" : "index.html");
    const isThere =
      cacheKey !== undefined &&
      (await store.takeOver(key, cacheKey, () => {
        mkdirSync(dirname(file), { recursive: true });
        return file;
      }));
    if (!isThere) missing.push(path);
  }
  return missing;
}

interface Wanted {
  readonly pathname: string;
  readonly route: { readonly type: string };
  readonly cacheKey?: string | undefined;
}
