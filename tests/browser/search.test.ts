import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeSearchIndex } from "../../src/integrations/search/index.ts";
import { ensureChromium } from "../support/ensure-chromium.ts";
import { searchCorpus } from "./search-corpus.ts";
import { serveSearch, type SearchSite } from "./search-harness.ts";
import { foldRecords, sampleQueries, truthOf } from "./search-truth.ts";

const folder = mkdtempSync(join(tmpdir(), "sunlit-search-"));
const records = searchCorpus(2400);
const folded = foldRecords(records);
const newestFirst = [...records].sort((a, b) =>
  a.day === b.day ? (a.url < b.url ? -1 : 1) : a.day < b.day ? 1 : -1,
);
let site: SearchSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  await writeSearchIndex({ records, outDir: join(folder, "site"), cacheDir: join(folder, "cache") });
  site = await serveSearch(join(folder, "site"));
  browser = await chromium.launch({ executablePath: ensureChromium(console.log), args: ["--no-sandbox"] });
  page = await browser.newPage();
  await page.goto(site.address);
  await page.waitForFunction(() => "openSearch" in window);
  await page.evaluate(() => {
    (window as unknown as Opened).client = (window as unknown as Opened).openSearch("/");
  });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("every run that stands in a title or text is found, and nothing else", async () => {
  const queries = sampleQueries(records, 600);
  let found = 0;
  let right = 0;
  let wanted = 0;
  const wrong: string[] = [];
  for (const query of queries) {
    const truth = truthOf(query, folded);
    const answer = new Set((await find(query)).map((number) => newestFirst[number]!.url));
    const common = [...answer].filter((url) => truth.has(url)).length;
    if (common !== truth.size || common !== answer.size)
      wrong.push(`${query}: ${answer.size} found, ${truth.size} true, ${common} common`);
    found += answer.size;
    right += common;
    wanted += truth.size;
  }
  const recall = right / wanted;
  const precision = right / found;
  console.log(
    `search: ${records.length} records, ${queries.length} queries, ${wanted} true hits: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`,
  );
  expect(wrong).toEqual([]);
  expect(recall).toBe(1);
  expect(precision).toBe(1);
});

async function find(query: string): Promise<number[]> {
  return page.evaluate(
    async (asked) => (await (window as unknown as Opened).client.find(asked)).map((hit) => hit.number),
    query,
  );
}

interface Opened {
  openSearch(base: string): Opened["client"];
  client: { find(query: string): Promise<{ number: number }[]> };
}
