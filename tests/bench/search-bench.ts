import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { chromium, type Browser } from "playwright-core";
import { numberRecords, shardRecords, writeSearchIndex } from "../../src/integrations/search/index.ts";
import type { SearchRecord } from "../../src/domain/search/index.ts";
import { searchCorpus } from "../browser/search-corpus.ts";
import { serveFolder, serveSearch } from "../browser/search-harness.ts";
import { foldRecords, sampleQueries, truthOf } from "../browser/search-truth.ts";
import { ensureChromium } from "../support/ensure-chromium.ts";
import { watchPeak } from "./search-peak-memory.ts";

/** Queries that are asked for each row. */
const QUERIES = 120;

/**
 * Indexes and searches `sizes` made-up cases with the portal's search and with Pagefind as it comes, and prints
 * index bytes, seconds, peak memory, bytes and requests over the wire, milliseconds, recall and precision.
 */
export async function searchBench(sizes: readonly number[]): Promise<void> {
  const browser = await chromium.launch({
    executablePath: ensureChromium(console.log),
    args: ["--no-sandbox"],
  });
  try {
    for (const size of sizes) {
      const records = searchCorpus(size);
      const ours = await measure(records, browser, portal);
      print(size, "portal", ours);
      const theirs = await measure(records, browser, plain);
      print(size, "Pagefind as it comes", theirs);
      printRatios(ours, theirs);
    }
  } finally {
    await browser.close();
  }
}

/** The portal's own index and client. */
const portal: Way = {
  async index(records, folder) {
    await writeSearchIndex({ records, outDir: folder, cacheDir: `${folder}-cache` });
  },
  async reindex(records, folder) {
    const [first, ...rest] = records;
    await this.index([{ ...first!, text: `${first!.text} 改` }, ...rest], folder);
  },
  serve: (folder) => serveSearch(folder),
  start: `window.ask = async (query) => {
    window.client = window.client || window.openSearch("/");
    const [hits] = await Promise.all([window.client.find(query), window.client.facets()]);
    await Promise.all(hits.slice(0, 10).map((hit) => hit.load()));
    return hits.map((hit) => hit.number);
  }`,
  order: (records) => numberRecords(shardRecords(records)),
};

/** The same text given to Pagefind as Chinese, asked as its own interface asks. */
const plain: Way = {
  async index(records, folder) {
    const { index } = await createIndex();
    let number = 0;
    for (const { title, text, kind, status, category, place, year } of records) {
      const filters = {
        kind: [kind],
        status: [status!],
        category: [category!],
        place: [place!],
        year: [year!],
      };
      const content = `${title}\n${text}`;
      await index!.addCustomRecord({
        url: `/${number}/`,
        content,
        language: "zh-cn",
        meta: { title },
        filters,
      });
      number += 1;
    }
    await index!.writeFiles({ outputPath: join(folder, "pagefind") });
    await close();
  },
  reindex(records, folder) {
    return this.index(records, folder);
  },
  serve: (folder) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.html"), '<!doctype html><html lang="zh-CN"><title>t</title>');
    return serveFolder(folder);
  },
  start: `window.ask = async (query) => {
    window.engine = window.engine || (await import("/pagefind/pagefind.js"));
    if (!window.filters) window.filters = await window.engine.filters();
    const { results } = await window.engine.search(query);
    const shown = await Promise.all(results.slice(0, 10).map((one) => one.data()));
    const rest = window.wantsAll ? await Promise.all(results.map((one) => one.data())) : shown;
    return rest.map((one) => Number(one.url.replace(/\\D/g, "")));
  }`,
  order: (records) => records,
};

async function measure(records: readonly SearchRecord[], browser: Browser, way: Way): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "sunlit-search-bench-"));
  const out = join(folder, "site");
  try {
    const peak = watchPeak();
    const seconds = await timed(() => way.index(records, out));
    const peakMb = peak.stop();
    const indexBytes = bytesUnder(out);
    const editSeconds = await timed(() => way.reindex(records, out));
    const queries = sampleQueries(records, QUERIES);
    const site = await way.serve(out);
    const ask = async (slowdown: number, watch: (query: string, numbers: number[], ms: number) => void) => {
      const page = await browser.newPage({ bypassCSP: true });
      // Only the main thread can be slowed down, so both engines then run there and not in their worker.
      if (slowdown > 1) await page.addInitScript("delete window.Worker");
      await page.goto(site.address);
      await page.waitForLoadState("networkidle");
      await page.evaluate(way.start);
      const session = await page.context().newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
      for (const query of queries) {
        const expression = `(async () => { const from = performance.now(); const numbers = await window.ask(${JSON.stringify(query)}); return { numbers, ms: performance.now() - from }; })()`;
        const { numbers, ms } = (await page.evaluate(expression)) as { numbers: number[]; ms: number };
        watch(query, numbers, ms);
      }
      await page.close();
    };
    const bytes: number[] = [];
    const requests: number[] = [];
    const ms: Record<1 | 4, number[]> = { 1: [], 4: [] };
    const order = way.order(records);
    const folded = foldRecords(records);
    const score = { found: 0, right: 0, wanted: 0 };
    let seen = { ...site.traffic };
    await ask(1, (query, numbers, took) => {
      bytes.push(site.traffic.bytes - seen.bytes);
      requests.push(site.traffic.requests - seen.requests);
      seen = { ...site.traffic };
      ms[1].push(took);
      if (way === portal) {
        const truth = truthOf(query, folded);
        score.found += numbers.length;
        score.wanted += truth.size;
        score.right += numbers.filter((number) => truth.has(order[number]!.url)).length;
      }
    });
    await ask(4, (_query, _numbers, took) => ms[4].push(took));
    await site.close();
    return { seconds, editSeconds, peakMb, indexBytes, bytes, requests, ms, score };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

function bytesUnder(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .reduce((sum, item) => sum + statSync(join(item.parentPath, item.name)).size, 0);
}

function print(size: number, name: string, measured: Measured): void {
  const { seconds, editSeconds, peakMb, indexBytes, bytes, requests, ms, score } = measured;
  const later = bytes.slice(1);
  const laterRequests = requests.slice(1);
  console.log(`\n${size} cases, ${name}`);
  console.log(
    `  index ${(indexBytes / 1e6).toFixed(1)} MB on disk, ${seconds.toFixed(1)} s, peak ${peakMb.toFixed(0)} MB`,
  );
  console.log(`  after one edit ${editSeconds.toFixed(1)} s`);
  console.log(`  engine and first query ${kb(bytes[0]!)} KB, ${requests[0]} requests`);
  console.log(
    `  later queries ${kb(at(later, 0.5))} KB median, ${kb(at(later, 0.95))} KB p95; ${at(laterRequests, 0.5)} and ${at(laterRequests, 0.95)} requests`,
  );
  for (const slow of [1, 4] as const) {
    const laterMs = ms[slow].slice(1);
    console.log(
      `  at ${slow}x ${at(laterMs, 0.5).toFixed(0)} ms median, ${at(laterMs, 0.95).toFixed(0)} ms p95`,
    );
  }
  if (score.wanted > 0)
    console.log(
      `  recall ${(score.right / score.wanted).toFixed(3)}, precision ${(score.right / score.found).toFixed(3)}`,
    );
}

function printRatios(ours: Measured, theirs: Measured): void {
  const later = (measured: Measured) => at(measured.bytes.slice(1), 0.5);
  console.log(
    `  portal against Pagefind as it comes: first query ${ratio(ours.bytes[0]!, theirs.bytes[0]!)}, later bytes ${ratio(later(ours), later(theirs))}, ` +
      `ms at 4x ${ratio(at(ours.ms[4], 0.5), at(theirs.ms[4], 0.5))}, index seconds ${ratio(ours.seconds, theirs.seconds)}, ` +
      `edit seconds ${ratio(ours.editSeconds, theirs.editSeconds)}, peak memory ${ratio(ours.peakMb, theirs.peakMb)}`,
  );
}

function kb(value: number): string {
  return (value / 1000).toFixed(1);
}

function ratio(one: number, other: number): string {
  return (one / other).toFixed(2);
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

interface Way {
  index(records: readonly SearchRecord[], folder: string): Promise<void>;
  /** The index after one record was edited. */
  reindex(records: readonly SearchRecord[], folder: string): Promise<void>;
  serve(folder: string): ReturnType<typeof serveFolder>;
  /** Defines `ask(query)` in the page: the numbers of the records found, ten of them loaded. */
  readonly start: string;
  /** The records as the way numbers them. */
  order(records: readonly SearchRecord[]): readonly (SearchRecord | undefined)[];
}

interface Measured {
  readonly seconds: number;
  readonly editSeconds: number;
  readonly peakMb: number;
  readonly indexBytes: number;
  readonly bytes: readonly number[];
  readonly requests: readonly number[];
  readonly ms: Readonly<Record<1 | 4, readonly number[]>>;
  readonly score: { readonly found: number; readonly right: number; readonly wanted: number };
}
