import { expect, test } from "vitest";
import { siteMaps } from "../../../../src/integrations/page-files/sitemap.ts";

const addressOf = (path: string) => `https://pavilion.example${path}`;
const pages = [
  { path: "/" },
  { path: "/cases/LJ-2024-0001/", changed: "2024-05-06" },
  { path: "/search/?q=a&b" },
];

test("one file names all pages as long as it may", () => {
  expect([...siteMaps(pages, addressOf)]).toEqual([
    [
      "sitemap.xml",
      `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://pavilion.example/</loc></url>
<url><loc>https://pavilion.example/cases/LJ-2024-0001/</loc><lastmod>2024-05-06</lastmod></url>
<url><loc>https://pavilion.example/search/?q=a&amp;b</loc></url>
</urlset>
`,
    ],
  ]);
});

test("of more pages than a file may name, the first file names the others, and each page stands in one", () => {
  const maps = siteMaps(pages, addressOf, 2);
  expect([...maps.keys()]).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
  expect(maps.get("sitemap.xml")).toContain(
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
      "<sitemap><loc>https://pavilion.example/sitemap-1.xml</loc></sitemap>\n" +
      "<sitemap><loc>https://pavilion.example/sitemap-2.xml</loc></sitemap>\n</sitemapindex>",
  );
  const named = ["sitemap-1.xml", "sitemap-2.xml"].map(
    (name) => maps.get(name)!.match(/<loc>.*?<\/loc>/g)!.length,
  );
  expect(named).toEqual([2, 1]);
});
