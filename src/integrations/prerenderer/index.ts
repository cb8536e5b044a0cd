import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration, PrerenderResult } from "astro";
import { lentPictures, type PageStore } from "../../entry-files/index.ts";
import type { OnProgress } from "../progress.ts";
import { counted } from "./counted.ts";
import { notTakenOver } from "./not-taken-over.ts";
import { RenderPool } from "./render-pool.ts";

/**
 * Lets Astro make only the pages that the last build does not have, and copies the others to where Astro would
 * write them. Many pages are made on all cores, few in the build's own thread. Tells how many are done.
 */
export function prerenderer(contentDir: string, store: PageStore, onProgress: OnProgress): AstroIntegration {
  let outDir = "";
  let pages: unknown;
  let pool: RenderPool | undefined;
  return {
    name: "sunlit:prerenderer",
    hooks: {
      "astro:config:setup": ({ updateConfig }) =>
        // So many are asked for at once; each thread makes one after the other.
        void updateConfig({ build: { concurrency: 4 * availableParallelism() } }),
      "astro:config:done": ({ config }) => void (outDir = fileURLToPath(config.outDir)),
      "astro:build:setup": (setup) => void (pages = setup.pages),
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((standard) => {
          const told = counted(onProgress);
          // One after the other, because what a page asks of the content is noted while it is made.
          let turn: Promise<unknown> = Promise.resolve();
          return {
            ...standard,
            async getStaticPaths() {
              const wanted = await standard.getStaticPaths();
              const missing = await notTakenOver(wanted, store, outDir);
              told.start(wanted.length, wanted.length - missing.length);
              const threads = threadsFor(missing.length);
              if (threads > 0)
                pool = new RenderPool(
                  {
                    entry: compiledPages(outDir),
                    pages,
                    contentDir,
                    pictures: lentPictures(),
                    keptFolder: store.folder,
                  },
                  threads,
                );
              return missing;
            },
            async render(request, options) {
              const { route, component } = options.routeData;
              const made = pool
                ? pool.render(request.url, `${route} ${component}`)
                : turn.then(async () => whole(await standard.render(request, options)));
              turn = made.catch(() => {});
              const response = await made;
              told.one();
              return response;
            },
            async teardown() {
              for (const kept of (await pool?.stop()) ?? []) store.adopt(kept);
              await standard.teardown?.();
            },
          };
        });
      },
    },
  };
}

/** A page with its body, which is else drawn only while it is read. */
async function whole(made: Response | PrerenderResult): Promise<Response> {
  const response = made instanceof Response ? made : made.response;
  return response.body === null ? response : new Response(await response.arrayBuffer(), response);
}

/** How many threads make so many pages; none when starting them takes longer than they save. */
function threadsFor(missing: number): number {
  const wanted = process.env["SUNLIT_THREADS"];
  if (wanted !== undefined) return Number(wanted);
  const cores = availableParallelism();
  return missing < MANY || cores < 2 ? 0 : Math.min(cores, MOST_THREADS);
}

const MANY = 3000;
// Each holds a copy of the content.
const MOST_THREADS = 4;

/** The module that Astro's own prerenderer imports. */
function compiledPages(outDir: string): string {
  const folder = join(outDir, ".prerender");
  const name = readdirSync(folder).find((file) => file.startsWith("prerender-entry"));
  return pathToFileURL(join(folder, name!)).href;
}
