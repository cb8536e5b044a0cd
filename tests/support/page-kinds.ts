import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import { siteFiles } from "./site-files.ts";

/** One kind of page: a file under `src/pages`, and the built page of it that is looked at. */
export interface PageKind {
  /** `cases/[id].astro`. */
  readonly route: string;
  /** The heaviest page of the kind, as an address without the first stroke: `cases/LJ-2020-0001/`. */
  readonly address: string;
}

/**
 * Every kind of page of a built site, from the files that make pages, so that a new page is looked at without
 * being named in any test. Routes without a built page (nothing was purged, so nothing is gone) are left out.
 */
export function pageKinds(folder: string): PageKind[] {
  const files = siteFiles(folder)
    .map((file) => file.replace(/^\//, ""))
    .filter((file) => file.endsWith(".html"));
  const heaviest = new Map<string, { file: string; bytes: number }>();
  for (const file of files) {
    const route = routeOf(file);
    if (!route) throw new Error(`No file under src/pages makes ${file}`);
    const bytes = statSync(join(folder, file)).size;
    if (bytes > (heaviest.get(route)?.bytes ?? -1)) heaviest.set(route, { file, bytes });
  }
  return [...heaviest]
    .map(([route, { file }]) => ({ route, address: file.replace(/index\.html$/, "") }))
    .sort((a, b) => (a.route < b.route ? -1 : 1));
}

/** The file that makes a page; the one with the fewest variable parts where several could (Astro's rule). */
function routeOf(file: string): string | undefined {
  const address = file.replace(/(^|\/)index\.html$/, "").replace(/\.html$/, "");
  return routes.find(({ pattern }) => pattern.test(address))?.route;
}

const routes = globSync("src/pages/**/*.astro")
  .map((file) => file.replace(/^src\/pages\//, ""))
  .map((route) => ({ route, pattern: patternOf(route), rank: rankOf(route) }))
  .sort((a, b) => (a.rank < b.rank ? -1 : 1));

function patternOf(route: string): RegExp {
  const parts = route.replace(/\.astro$/, "").split("/");
  if (parts.at(-1) === "index") parts.pop();
  const source = parts.map((part) =>
    part.startsWith("[...") ? "(?:/.+)?" : part.startsWith("[") ? "/[^/]+" : `/${part}`,
  );
  return new RegExp(
    `^${source
      .join("")
      .replace(/^\//, "")
      .replace(/^\(\?:\/\.\+\)\?/, ".*")}$`,
  );
}

/** Part by part: named parts before one variable part before any number of them. */
function rankOf(route: string): string {
  return route
    .split("/")
    .map((part) => (part.startsWith("[...") ? "3" : part.startsWith("[") ? "2" : "1"))
    .join("")
    .replace(/^1+(?=[23])/, (named) => "0".repeat(named.length));
}
