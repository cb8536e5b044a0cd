import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { PageStore } from "../entry-files/index.ts";
import type { OnProgress } from "./progress.ts";

/**
 * Lets Astro make only the pages that the last build does not have, copies the others to where Astro would write
 * them, and tells how many are done, at most once per percent.
 */
export function prerenderer(store: PageStore, onProgress: OnProgress): AstroIntegration {
  let outDir = "";
  return {
    name: "sunlit:prerenderer",
    hooks: {
      "astro:config:done": ({ config }) => void (outDir = fileURLToPath(config.outDir)),
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((standard) => {
          const told = counted(onProgress);
          return {
            ...standard,
            async getStaticPaths() {
              const wanted = await standard.getStaticPaths();
              const missing = await notTakenOver(wanted, store, outDir);
              told.start(wanted.length, wanted.length - missing.length);
              return missing;
            },
            async render(request, options) {
              const response = await standard.render(request, options);
              told.one();
              return response;
            },
          };
        });
      },
    },
  };
}

/** The pages that must be made; the others stand in `outDir` afterwards. */
async function notTakenOver<Path extends Wanted>(
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

function counted(onProgress: OnProgress): { start(all: number, done: number): void; one(): void } {
  let total = 1;
  let made = 0;
  let told = -1;
  const tell = () => {
    const percent = Math.floor((100 * made) / total);
    if (percent > told) onProgress({ phase: "生成页面", done: made / total });
    told = Math.max(told, percent);
  };
  return {
    start(all, done) {
      [total, made] = [Math.max(all, 1), done];
      tell();
    },
    one() {
      made += 1;
      tell();
    },
  };
}
