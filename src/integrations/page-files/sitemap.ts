import type { PageFact } from "./page-facts.ts";

/** The pages that search engines may show, with the day of their last change (https://www.sitemaps.org/protocol.html). */
export function sitemap(pages: readonly PageFact[], addressOf: (path: string) => string): string {
  if (pages.length > MOST) throw new Error(`网页有 ${pages.length} 个，一份 sitemap 最多 ${MOST} 个。`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.map(({ path, changed }) => {
      const day = changed === undefined ? "" : `<lastmod>${changed}</lastmod>`;
      return `<url><loc>${addressOf(path).replaceAll("&", "&amp;")}</loc>${day}</url>`;
    }),
    "</urlset>",
    "",
  ].join("\n");
}

const MOST = 50_000;
