import type { PageFact } from "./page-facts.ts";

/**
 * The site map: pages that search engines may show, with the day of their last change, by file name
 * (https://www.sitemaps.org/protocol.html). A file may name 50,000 pages; when there are more, `sitemap.xml` names the
 * files that do.
 */
export function siteMaps(
  pages: readonly PageFact[],
  addressOf: (path: string) => string,
  most = 50_000,
): Map<string, string> {
  const listed = pages.map(
    ({ path, changed }) =>
      `<url>${loc(addressOf(path))}${changed ? `<lastmod>${changed}</lastmod>` : ""}</url>`,
  );
  if (listed.length <= most) return new Map([[FIRST, inXml("urlset", listed)]]);
  const parts = new Map<string, string>();
  for (let at = 0; at < listed.length; at += most)
    parts.set(`sitemap-${parts.size + 1}.xml`, inXml("urlset", listed.slice(at, at + most)));
  const named = [...parts.keys()].map((name) => `<sitemap>${loc(addressOf(`/${name}`))}</sitemap>`);
  return new Map([[FIRST, inXml("sitemapindex", named)], ...parts]);
}

const FIRST = "sitemap.xml";

function loc(address: string): string {
  return `<loc>${address.replaceAll("&", "&amp;")}</loc>`;
}

function inXml(root: "urlset" | "sitemapindex", lines: readonly string[]): string {
  const open = `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', open, ...lines, `</${root}>`, ""].join("\n");
}
