import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import type { SearchRecord } from "../../src/domain/search/index.ts";
import { searchCorpus } from "../browser/search-corpus.ts";
import { foldRecords, sampleQueries, truthOf } from "../browser/search-truth.ts";
import { ensureChromium } from "../support/ensure-chromium.ts";
import { watchPeak } from "./search-peak-memory.ts";
import { plain, portal, type Way } from "./search-ways.ts";

/** Queries that are asked for each row. */
const QUERIES = 120;

/** Above so many records Pagefind as it comes takes more memory than most machines have (12 GB at 50,000). */
const PLAIN_MOST = 20_000;

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
      if (size > PLAIN_MOST) {
        console.log(`  Pagefind as it comes is left out above ${PLAIN_MOST} cases: its memory`);
        continue;
      }
      const theirs = await measure(records, browser, plain);
      print(size, "Pagefind as it comes", theirs);
      printRatios(ours, theirs);
    }
  } finally {
    await browser.close();
  }
}

async function measure(records: readonly SearchRecord[], browser: Browser, way: Way): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "sunlit-search-bench-"));
  const out = join(folder, "site");
  try {
    const peak = watchPeak();
    const seconds = await timed(() => way.index(records, out));
    const peakMb = peak.stop();
    const ownMb = process.resourceUsage().maxRSS / 1000;
    const indexBytes = bytesUnder(out);
    const editSeconds = await timed(() => way.reindex(records, out));
    const queries = sampleQueries(records, QUERIES);
    const site = await way.serve(out);
    const ask = async (slowdown: number, watch: Watch) => {
      const page = await browser.newPage({ bypassCSP: true });
      // Only the main thread can be slowed down, so both engines then run there and not in their worker.
      if (slowdown > 1) await page.addInitScript("delete window.Worker");
      await page.goto(site.address);
      await page.waitForLoadState("networkidle");
      await page.evaluate(way.start);
      const session = await page.context().newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
      await session.send("Performance.enable", { timeDomain: "threadTicks" });
      const busyMs = async () => {
        const { metrics } = await session.send("Performance.getMetrics");
        return 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value;
      };
      for (const query of queries) {
        const expression = `(async () => { const from = performance.now(); const numbers = await window.ask(${JSON.stringify(query)}); return { numbers, ms: performance.now() - from }; })()`;
        const before = await busyMs();
        const { numbers, ms } = (await page.evaluate(expression)) as { numbers: number[]; ms: number };
        watch(query, numbers, ms, (await busyMs()) - before);
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
    const busy: number[] = [];
    await ask(4, (_query, _numbers, took, busyFor) => {
      ms[4].push(took);
      busy.push(busyFor);
    });
    await site.close();
    return { seconds, editSeconds, peakMb, ownMb, indexBytes, bytes, requests, ms, busy, score };
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
  const { seconds, editSeconds, peakMb, ownMb, indexBytes, bytes, requests, ms, busy, score } = measured;
  const later = bytes.slice(1);
  const laterRequests = requests.slice(1);
  console.log(`\n${size} cases, ${name}`);
  console.log(
    `  index ${(indexBytes / 1e6).toFixed(1)} MB on disk, ${seconds.toFixed(1)} s, peak ${peakMb.toFixed(0)} MB in Pagefind, ${ownMb.toFixed(0)} MB here`,
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
  const laterBusy = busy.slice(1);
  console.log(
    `  of it the page's thread is busy ${at(laterBusy, 0.5).toFixed(0)} ms median, ${at(laterBusy, 0.95).toFixed(0)} ms p95`,
  );
  if (score.wanted > 0)
    console.log(
      `  recall ${(score.right / score.wanted).toFixed(3)}, precision ${(score.right / score.found).toFixed(3)}`,
    );
}

function printRatios(ours: Measured, theirs: Measured): void {
  const later = (measured: Measured) => at(measured.bytes.slice(1), 0.5);
  console.log(
    `  portal against Pagefind as it comes: first query ${ratio(ours.bytes[0]!, theirs.bytes[0]!)}, later bytes ${ratio(later(ours), later(theirs))}, ` +
      `ms at 4x ${ratio(at(ours.ms[4], 0.5), at(theirs.ms[4], 0.5))}, busy at 4x ${ratio(at(ours.busy, 0.5), at(theirs.busy, 0.5))}, index seconds ${ratio(ours.seconds, theirs.seconds)}, ` +
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

type Watch = (query: string, numbers: number[], ms: number, busyMs: number) => void;

interface Measured {
  readonly seconds: number;
  readonly editSeconds: number;
  /** Largest memory of Pagefind's indexer. */
  readonly peakMb: number;
  /** Largest memory of this process so far, in which the records lie too. */
  readonly ownMb: number;
  readonly indexBytes: number;
  readonly bytes: readonly number[];
  readonly requests: readonly number[];
  readonly ms: Readonly<Record<1 | 4, readonly number[]>>;
  /** Milliseconds at 4x that the page's thread worked; what else runs on the machine changes them little. */
  readonly busy: readonly number[];
  readonly score: { readonly found: number; readonly right: number; readonly wanted: number };
}
