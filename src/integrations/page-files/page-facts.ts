import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** What the heads of all pages say, read once, and a digest that changes when any page does. */
export function pageFacts(folder: string): { pages: PageFact[]; digest: string } {
  const hash = createHash("sha256");
  const pages = pageFilesOf(folder).flatMap((file): PageFact[] => {
    const html = readFileSync(join(folder, file), "utf8");
    hash.update(`${file}\n${html}`);
    const head = html.slice(0, html.indexOf("</head>"));
    if (/<meta name="robots" content="[^"]*noindex/.test(head)) return [];
    const path = `/${file.replace(/index\.html$/, "")}`;
    const changed = /<meta property="article:modified_time" content="([\d-]+)"/.exec(head)?.[1];
    return [changed === undefined ? { path } : { path, changed }];
  });
  return { pages, digest: hash.digest("hex").slice(0, 16) };
}

/** A page that search engines may show. */
export interface PageFact {
  /** Its path on the site, `/cases/`. */
  readonly path: string;
  /** The day of its last change, when it says so. */
  readonly changed?: string;
}

function pageFilesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith(".html"))
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join("/"))
    .sort();
}
