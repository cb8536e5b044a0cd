import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser, CDPSession, Page } from "playwright-core";
import { adminBundle } from "../../admin/server/admin-bundle.ts";
import { generateEntries } from "../../src/sample-content/index.ts";
import { launchBrowser, officePage } from "../browser/support/browser.ts";
import { smallOffice, type SmallOffice } from "../browser/support/small-office.ts";
import { listCases } from "../server/list-cases.ts";

/** A slow office computer behind a slow line. */
const slow = { cpu: 4, bytesPerSecond: 4_000_000 / 8, latencyMs: 40 };
const aims = { bytes: 1_100_000, openSeconds: 4, listSeconds: 2 };
const RUNS = 3;

/**
 * Opens the admin with nothing in the browser's store at a quarter of the processor and 4 Mbit/s, signs in and opens the
 * list of `cases` made-up cases; prints bytes on the wire and seconds until each can be used, beside the aims.
 */
export async function adminBench(cases: number): Promise<void> {
  const office = await smallOffice(await adminBundle(() => console.log("打包管理端……")), {
    write: (folder) => writeCases(folder, cases),
    build: listCases,
  });
  const browser = await launchBrowser();
  try {
    for (const cpu of [slow.cpu, 1]) {
      const runs: Measured[] = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await measure(browser, office, cpu));
      print(cpu, cases, runs);
    }
  } finally {
    await browser.close();
    await office.close();
  }
}

async function measure(browser: Browser, office: SmallOffice, cpu: number): Promise<Measured> {
  const { page } = await officePage(browser);
  page.setDefaultTimeout(120_000);
  try {
    const cdp = await page.context().newCDPSession(page);
    const wire = await countBytes(cdp);
    await slowDown(cdp, cpu);
    const stretch = (work: () => Promise<void>) => watch(page, cdp, wire, work);
    const open = await stretch(async () => {
      await page.goto(`${office.admin}#/collections/notice`, { waitUntil: "commit" });
      await page.getByLabel("用户名").fill("admin");
    });
    await page.getByLabel("密码").fill(office.office.firstAccount!.password);
    const enter = await stretch(async () => {
      await page.getByRole("button", { name: "登录", exact: true }).click();
      await page.getByRole("link", { name: /（GG-/ }).first().waitFor();
    });
    const list = await stretch(async () => {
      await page.getByRole("link", { name: "案件", exact: true }).click();
      await page.getByRole("link", { name: /（LJ-/ }).first().waitFor();
    });
    const first = page.getByRole("link", { name: /（LJ-/ }).first();
    const form = await stretch(async () => {
      await first.click();
      await page.locator('input[id^="title-field"]').waitFor();
    });
    return { open, enter, list, form };
  } finally {
    await page.context().close();
  }
}

/** Does something on the page until its thread has nothing more to do at once, and tells what it cost. */
async function watch(page: Page, cdp: CDPSession, wire: Wire, work: () => Promise<void>): Promise<Stretch> {
  const before = { bytes: wire.bytes, requests: wire.requests, busy: await busySeconds(cdp) };
  const from = performance.now();
  await work();
  await free(page);
  return {
    seconds: (performance.now() - from) / 1000,
    busySeconds: (await busySeconds(cdp)) - before.busy,
    bytes: wire.bytes - before.bytes,
    requests: wire.requests - before.requests,
  };
}

/** Seconds that the page's thread has worked; what else runs on the machine changes them little. */
async function busySeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")!.value;
}

/** Resolves when the page has drawn and its thread has nothing more to do at once. */
async function free(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestIdleCallback(() => requestAnimationFrame(() => done()))),
  );
}

async function countBytes(cdp: CDPSession): Promise<Wire> {
  const wire = { bytes: 0, requests: 0 };
  await cdp.send("Network.enable");
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  cdp.on("Network.loadingFinished", ({ encodedDataLength }) => {
    wire.bytes += encodedDataLength;
    wire.requests += 1;
  });
  return wire;
}

async function slowDown(cdp: CDPSession, cpu: number): Promise<void> {
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: slow.latencyMs,
    downloadThroughput: slow.bytesPerSecond,
    uploadThroughput: slow.bytesPerSecond,
  });
}

function writeCases(folder: string, cases: number): void {
  for (const { path, text } of generateEntries({ cases })) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function print(cpu: number, cases: number, runs: readonly Measured[]): void {
  console.log(
    `\nprocessor ${cpu}x slower, 4 Mbit/s, ${slow.latencyMs} ms away, middle of ${runs.length} runs`,
  );
  const stretches = [
    ["until one can sign in", "open", aims.openSeconds],
    ["from sign-in to a first list", "enter"],
    [`list of ${cases} cases`, "list", aims.listSeconds],
    ["form of a case", "form"],
  ] as const;
  for (const [name, which, aim] of stretches) {
    const of = (value: (stretch: Stretch) => number) =>
      runs.map((run) => value(run[which])).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)]!;
    const seconds = of((one) => one.seconds);
    const judged = aim === undefined ? "" : `, aim ${aim} s: ${seconds <= aim ? "met" : "MISSED"}`;
    const cost = `${(of((one) => one.bytes) / 1e6).toFixed(2)} MB in ${of((one) => one.requests)} requests`;
    console.log(
      `  ${name}: ${seconds.toFixed(2)} s (thread busy ${of((one) => one.busySeconds).toFixed(2)} s), ${cost}${judged}`,
    );
  }
  const first = runs.map(({ open, enter }) => open.bytes + enter.bytes).toSorted((a, b) => a - b);
  const bytes = first[Math.floor(first.length / 2)]!;
  console.log(
    `  all bytes up to the first list: ${(bytes / 1e6).toFixed(2)} MB, aim ${aims.bytes / 1e6} MB: ${bytes <= aims.bytes ? "met" : "MISSED"}`,
  );
}

interface Wire {
  bytes: number;
  requests: number;
}

/** One thing somebody waits for. */
interface Stretch extends Wire {
  readonly seconds: number;
  readonly busySeconds: number;
}

type Measured = Readonly<Record<"open" | "enter" | "list" | "form", Stretch>>;
