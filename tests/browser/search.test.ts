import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { planQuery } from "../../src/domain/search/index.ts";
import { numberRecords, shardRecords, writeSearchIndex } from "../../src/integrations/search/index.ts";
import { ensureChromium } from "../support/ensure-chromium.ts";
import { siteFiles } from "../support/site-files.ts";
import { searchCorpus } from "./search-corpus.ts";
import { serveSearch, type SearchSite } from "./search-harness.ts";
import { oddCorpus, oddQueries } from "./search-odd-corpus.ts";
import { foldRecords, sampleQueries, truthOf } from "./search-truth.ts";

const folder = mkdtempSync(join(tmpdir(), "sunlit-search-"));
const odd = oddCorpus(300);
const usual = searchCorpus(2100);
const records = [...usual, ...odd];
const folded = foldRecords(records);
const numbered = numberRecords(shardRecords(records));
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
  const queries = [...sampleQueries(usual, 450), ...oddQueries(odd, 350)];
  let found = 0;
  let right = 0;
  let wanted = 0;
  const wrong: string[] = [];
  const answers = await findEach(queries);
  for (const [index, query] of queries.entries()) {
    const truth = truthOf(query, folded);
    const answer = new Set(answers[index]!.map((number) => numbered[number]!.url));
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

test("a hit in the title is told from one in the text", async () => {
  // Titles of usual length: of a longer one than the zone only the beginning counts as title.
  const byUrl = new Map(foldRecords(usual).map((record) => [record.url, record]));
  const wrong: string[] = [];
  for (const query of sampleQueries(usual, 60, 23)) {
    const runs = [...new Set(planQuery(query).map(({ run }) => run))];
    for (const { number, inTitle } of await hits(query)) {
      const title = byUrl.get(numbered[number]!.url)?.title;
      if (title === undefined) continue;
      const truth = runs.filter((run) => title.includes(run)).length;
      if (inTitle !== truth) wrong.push(`${query}: ${inTitle} instead of ${truth} in “${title}”`);
    }
  }
  expect(wrong).toEqual([]);
});

test("Traditional characters, full width and upper case find what Simplified text has", async () => {
  for (const [asked, like] of [
    ["樓道燈不亮", "楼道灯不亮"],
    ["電動自行車", "电动自行车"],
    ["ＬＪ－２０２", "LJ-202"],
  ] as const) {
    const truth = truthOf(like, folded);
    const answer = (await find(asked)).map((number) => numbered[number]!.url);
    expect(truth.size, asked).toBeGreaterThan(0);
    expect(new Set(answer), asked).toEqual(truth);
  }
});

test("after one edit one shard is indexed again, and building anew gives the same bytes", async () => {
  const some = usual.filter(({ year }) => year! >= "2023").slice(0, 100);
  const [first, ...rest] = some;
  const edited = [{ ...first!, text: `${first!.text} 改` }, ...rest];
  const write = (input: typeof some, out: string, cache: string) =>
    writeSearchIndex({ records: input, outDir: join(folder, out), cacheDir: join(folder, cache) });
  await write(some, "before", "cache-1");
  const report = await write(edited, "after", "cache-1");
  expect(report.shards).toBeGreaterThan(1);
  expect(report.reused).toBe(report.shards - 1);
  await write(edited.toReversed(), "anew", "cache-2");
  const names = siteFiles(join(folder, "anew"));
  expect(siteFiles(join(folder, "after"))).toEqual(names);
  const different = names.filter(
    (name) => !readFileSync(join(folder, "after", name)).equals(readFileSync(join(folder, "anew", name))),
  );
  expect(different).toEqual([]);
});

async function hits(query: string): Promise<{ number: number; inTitle: number }[]> {
  return page.evaluate(
    async (asked) =>
      (await (window as unknown as Opened).client.find(asked)).map(({ number, inTitle }) => ({
        number,
        inTitle,
      })),
    query,
  );
}

async function find(query: string): Promise<number[]> {
  return (await findEach([query]))[0]!;
}

/** One after the other in the page, so that the way to it is gone once. */
async function findEach(queries: readonly string[]): Promise<number[][]> {
  return page.evaluate(async (all) => {
    const { client } = window as unknown as Opened;
    const answers: number[][] = [];
    for (const query of all) answers.push((await client.find(query)).map(({ number }) => number));
    return answers;
  }, queries);
}

interface Opened {
  openSearch(base: string): Opened["client"];
  client: { find(query: string): Promise<{ number: number; inTitle: number }[]> };
}
