import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { deserialize } from "node:v8";
import { StaticPaths } from "astro/runtime/prerender/static-paths.js";
import { fileOfPath } from "./page-file.ts";

/** An address of the site, and what makes it. */
export interface PageAddress {
  /** Below the base, `/cases/LJ-2024-0168`, without a slash at its end. */
  readonly pathname: string;
  /** What Astro is asked for, below the base; it puts a slash behind some. */
  readonly asked: string;
  /** Names the route in every thread. */
  readonly route: string;
  /** Its file in the site, with `/`. */
  readonly file: string;
  /** Digest of what it was handed when it was listed; absent when it is always made anew. */
  readonly cacheKey: string | undefined;
}

/** The compiled pages, in this thread. */
export interface LoadedPages {
  /** All addresses in the order of their routes; the first route has an address that two would make. */
  list(): Promise<PageAddress[]>;
  /** The bytes of a page or other file; undefined when there is nothing to write. */
  make(address: PageAddress): Promise<Uint8Array | undefined>;
}

/**
 * Loads the pages that `compiledPages` has compiled to `folder`. Astro's own loop over pages compiles first, each
 * time, and writes each file twice when it is kept; this does what that does with the settings of this site
 * (a test compares the bytes). `origin` is where the site stands, without a path.
 */
export async function loadPages(folder: string, origin = "http://localhost"): Promise<LoadedPages> {
  const server = join(folder, "server");
  const entry = readdirSync(server).find((file) => file.startsWith("prerender-entry"));
  const { app } = (await import(pathToFileURL(join(server, entry!)).href)) as { app: CompiledSite };
  const pages: unknown = deserialize(readFileSync(join(folder, "pages")));
  app.setInternals({ pagesByKeys: pages, entrySpecifierToBundleMap: new Map() });
  app.setOptions({
    // No integration of ours puts a script into all pages.
    settings: { scripts: [] },
    logger: { options: { destination: { write: tellOfTrouble } } },
  });
  const routes = new Map(app.manifest.routes.map(({ routeData }) => [keyOf(routeData), routeData]));
  return {
    async list() {
      const found = new Map<string, PageAddress>();
      for (const { pathname, route, cacheKey } of await new StaticPaths(app as never).getAll()) {
        const path = pathname.replace(/\/$/, "");
        if (!found.has(path))
          found.set(path, {
            pathname: path,
            asked: askedFor(pathname, route.type),
            route: keyOf(route),
            file: fileOfPath(path, route.type !== "endpoint"),
            cacheKey,
          });
      }
      return [...found.values()];
    },
    async make({ asked, route }) {
      const routeData = routes.get(route)!;
      const request = new Request(new URL(app.manifest.base.replace(/\/$/, "") + asked, origin));
      const response = await app.render(request, { routeData });
      return response.body === null ? undefined : new Uint8Array(await response.arrayBuffer());
    },
  };
}

/** What Astro compiles the pages to; the part of it that its own loop uses. */
interface CompiledSite {
  setInternals(internals: { pagesByKeys: unknown; entrySpecifierToBundleMap: unknown }): void;
  setOptions(options: { settings: { scripts: unknown }; logger: unknown }): void;
  render(request: Request, options: { routeData: unknown }): Promise<Response>;
  readonly manifest: { readonly base: string; readonly routes: readonly { routeData: Route }[] };
}

interface Route {
  readonly route: string;
  readonly component: string;
  readonly type: string;
}

function keyOf({ route, component }: Route): string {
  return `${route} ${component}`;
}

/** Pages end with a slash, and so does what has no ending of a file's name. */
function askedFor(pathname: string, type: string): string {
  return type === "endpoint" && /\.[^/.]+\/?$/.test(pathname) ? pathname : pathname.replace(/\/?$/, "/");
}

function tellOfTrouble({ level, message }: { level: string; message: string }): boolean {
  if (level === "warn" || level === "error") console.error(message);
  return true;
}
