import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Browser } from "playwright-core";
import { judge, launchForLighthouse, type Scores } from "../support/lighthouse.ts";
import { pageKinds } from "../support/page-kinds.ts";
import { serveFolder, type SearchSite } from "./search-harness.ts";

const folder = inject("demoSite");
let site: SearchSite;
let browser: Browser;
let port: number;

beforeAll(async () => {
  site = await serveFolder(folder);
  ({ browser, port } = await launchForLighthouse());
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/**
 * One kind of page for each set of styles and scripts: what costs a page points lies in those. All kinds:
 * `npm run bench -- lighthouse`.
 */
function families(): string[] {
  const found = new Map<string, string>();
  for (const { address } of pageKinds(folder)) {
    const html = readFileSync(join(folder, address.replace(/(^|\/)$/, "$1index.html")), "utf8");
    // What is kept from search engines loses points for that by intention.
    if (/name="robots" content="noindex/.test(html)) continue;
    const files = [...html.matchAll(/(?:src|href)="[^"]*(_astro\/[^"]+)"/g)].map(([, file]) => file);
    const key = files.sort().join();
    if (!found.has(key)) found.set(key, address);
  }
  return [...found.values()];
}

test("a page with faults loses points, so that the judge is awake", async () => {
  const scores = await judge(`${site.address}favicon.svg`, port).catch(() => undefined);
  expect(scores === undefined || scores.seo < 99 || scores.accessibility < 99).toBe(true);
});

test("each family of pages has at least 99 of 100 in all four categories on a telephone", async () => {
  const judged: (Scores & { address: string })[] = [];
  for (const address of families()) {
    const scores = await judge(site.address + address, port);
    judged.push({ address, ...scores });
    const { performance, accessibility, seo } = scores;
    console.log(
      `Lighthouse /${address}: ${performance} ${accessibility} ${scores["best-practices"]} ${seo} ${scores.lost.join("；")}`,
    );
  }
  expect(judged.length).toBeGreaterThan(4);
  const poor = judged.filter((one) =>
    [one.performance, one.accessibility, one["best-practices"], one.seo].some((points) => points < 99),
  );
  expect(poor).toEqual([]);
}, 900_000);
