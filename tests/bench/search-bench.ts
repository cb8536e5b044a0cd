import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser } from "playwright-core";
import type { SearchRecord } from "../../src/domain/search/index.ts";
import { searchCorpus } from "../browser/search-corpus.ts";
import { foldRecords, sampleQueries, truthOf } from "../browser/search-truth.ts";
import { ensureChromium } from "../support/ensure-chromium.ts";
import { measuredRun } from "./measured-run.ts";
import { printSearch, type Measured } from "./search-print.ts";
import { ways } from "./search-ways.ts";

/** Queries that are asked for each column. */
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
  const columns: Measured[] = [];
  try {
    for (const size of sizes) {
      const records = searchCorpus(size);
      for (const way of ["portal", "plain"] as const) {
        if (way === "plain" && size > PLAIN_MOST) continue;
        console.log(`${size} cases, ${way === "portal" ? "portal" : "Pagefind as it comes"} …`);
        columns.push(await measure(records, browser, way));
      }
    }
  } finally {
    await browser.close();
    printSearch(columns);
    if (sizes.some((size) => size > PLAIN_MOST))
      console.log(
        `Pagefind as it comes is left out above ${PLAIN_MOST} cases: its indexer takes 12 GB at 50,000.`,
      );
  }
}

async function measure(
  records: readonly SearchRecord[],
  browser: Browser,
  name: keyof typeof ways,
): Promise<Measured> {
  const way = ways[name];
  const folder = mkdtempSync(join(tmpdir(), "sunlit-search-bench-"));
  const out = join(folder, "site");
  try {
    const recordsFile = join(folder, "records.json");
    writeFileSync(recordsFile, JSON.stringify(records));
    // The edit is undone, so that the queries are asked of the records as they are here.
    const index = await measuredRun([process.execPath, INDEX_RUN, name, recordsFile, out, "edited"]);
    const edit = await measuredRun([process.execPath, INDEX_RUN, name, recordsFile, out]);
    const indexBytes = bytesUnder(out);
    const site = await way.serve(out);
    try {
      const queries = sampleQueries(records, QUERIES);
      const wire: { bytes: number; requests: number }[] = [];
      const score = { found: 0, right: 0, wanted: 0 };
      const order = way.order(records);
      const folded = foldRecords(records);
      let seen = { ...site.traffic };
      const sinceThen = () => {
        const now = { ...site.traffic };
        const more = { bytes: now.bytes - seen.bytes, requests: now.requests - seen.requests };
        seen = now;
        return more;
      };
      const fast = await asking(browser, site.address, way.start, 1);
      const ms: number[] = [];
      for (const query of queries) {
        const answer = await fast.ask(query);
        wire.push(sinceThen());
        ms.push(answer.ms);
        if (name !== "portal") continue;
        const truth = truthOf(query, folded);
        score.found += answer.numbers.length;
        score.wanted += truth.size;
        score.right += answer.numbers.filter((number) => truth.has(order[number]!.url)).length;
      }
      await fast.openFilters();
      const filters = sinceThen();
      await fast.close();
      const slow = await asking(browser, site.address, way.start, 4);
      const slowed: { ms: number; busy: number }[] = [];
      for (const query of queries) slowed.push(await slow.ask(query));
      await slow.close();
      return { name, size: records.length, index, edit, indexBytes, wire, filters, ms, slowed, score };
    } finally {
      await site.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const INDEX_RUN = fileURLToPath(new URL("search-index-run.ts", import.meta.url));

/** A page that asks, its processor slowed down so many times. */
async function asking(browser: Browser, address: string, start: string, slowdown: number) {
  const page = await browser.newPage({ bypassCSP: true });
  // Only the main thread can be slowed down, so both engines then run there and not in their worker.
  if (slowdown > 1) await page.addInitScript("delete window.Worker");
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  await page.evaluate(start);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const busyMs = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value;
  };
  return {
    async ask(query: string) {
      const expression = `(async () => { const from = performance.now(); const numbers = await window.ask(${JSON.stringify(query)}); return { numbers, ms: performance.now() - from }; })()`;
      const before = await busyMs();
      const answer = (await page.evaluate(expression)) as { numbers: number[]; ms: number };
      return { ...answer, busy: (await busyMs()) - before };
    },
    openFilters: () => page.evaluate("window.openFilters()"),
    close: () => page.close(),
  };
}

function bytesUnder(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .reduce((sum, item) => sum + statSync(join(item.parentPath, item.name)).size, 0);
}
