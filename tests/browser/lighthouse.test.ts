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
 * Few pages that together have every style sheet and script of the site and nearly every block that is drawn: what
 * costs a page points lies in those. The page that brings most that is new comes first, until one brings no file
 * and a single block only. All kinds: `npm run bench -- lighthouse`.
 */
function richestPages(): string[] {
  const parts = new Map(
    pageKinds(folder).flatMap(({ address }) => {
      const html = readFileSync(join(folder, address.replace(/(^|\/)$/, "$1index.html")), "utf8");
      // What is kept from search engines loses points for that by intention.
      return /name="robots" content="noindex/.test(html) ? [] : [[address, partsOf(html)] as const];
    }),
  );
  const seen = new Set<string>();
  const worth = (address: string) =>
    [...parts.get(address)!]
      .filter((part) => !seen.has(part))
      .reduce((sum, part) => sum + (part.startsWith("_astro/") ? 2 : 1), 0);
  const chosen: string[] = [];
  for (;;) {
    const best = [...parts.keys()].reduce((a, b) => (worth(b) > worth(a) ? b : a));
    if (worth(best) < 2) return chosen;
    chosen.push(best);
    for (const part of parts.get(best)!) seen.add(part);
  }
}

/** Files that a page names, and blocks of its classes: `ledger` of `ledger__row`. */
function partsOf(html: string): Set<string> {
  const files = [...html.matchAll(/(?:src|href)="[^"]*(_astro\/[^"]+)"/g)].map(([, file]) => file!);
  const classes = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names!.split(/\s+/));
  return new Set([...files, ...classes.map((name) => name.replace(/(__|--).*/, ""))]);
}

test("a page with faults loses points, so that the judge is awake", async () => {
  const scores = await judge(`${site.address}favicon.svg`, port).catch(() => undefined);
  expect(scores === undefined || scores.seo < 99 || scores.accessibility < 99).toBe(true);
});

test("the pages that have all styles and scripts have at least 99 of 100 in all four categories on a telephone", async () => {
  const judged: (Scores & { address: string })[] = [];
  for (const address of richestPages()) {
    const scores = await judge(site.address + address, port);
    judged.push({ address, ...scores });
    const { performance, accessibility, seo } = scores;
    console.log(
      `Lighthouse /${address}: ${performance} ${accessibility} ${scores["best-practices"]} ${seo} ${scores.lost.join("；")}`,
    );
  }
  expect(judged.length).toBeGreaterThan(9);
  const poor = judged.filter((one) =>
    [one.performance, one.accessibility, one["best-practices"], one.seo].some((points) => points < 99),
  );
  expect(poor).toEqual([]);
}, 900_000);
