import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import lighthouse, { defaultConfig } from "lighthouse";
import { chromium, type Browser } from "playwright-core";
import { ensureChromium } from "./ensure-chromium.ts";

/** Points of 100 in Lighthouse's four categories, and the audits that cost some. */
export interface Scores {
  readonly performance: number;
  readonly accessibility: number;
  readonly "best-practices": number;
  readonly seo: number;
  readonly lost: readonly string[];
}

/** A Chromium that Lighthouse can drive. */
export async function launchForLighthouse(): Promise<{ browser: Browser; port: number }> {
  const port = await freePort();
  const args = ["--no-sandbox", `--remote-debugging-port=${port}`];
  return { browser: await chromium.launch({ executablePath: ensureChromium(console.log), args }), port };
}

/**
 * Lighthouse's judgement of a page on a middling telephone with a slow line, its own default. Speed is judged up
 * to three times and the best counts, because other work on this machine slows a page down and nothing speeds it
 * up; again with the slowing of the processor that makes this machine, as busy as it was, such a telephone.
 */
export async function judge(address: string, port: number): Promise<Scores> {
  let best = await run(address, port, USUAL);
  for (let again = 0; again < 2 && best.performance < 99; again += 1) {
    const next = await run(address, port, Math.min(USUAL, Math.max(1, best.benchmark / TELEPHONE)));
    if (next.performance > best.performance) best = next;
  }
  return best;
}

/** By how much Lighthouse slows the processor of a usual machine, and the benchmark of its telephone. */
const USUAL = 4;
const TELEPHONE = 400;

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/**
 * Only audits that have a weight in the points, and no waiting for what these pages do not have: they are small,
 * come from this machine and are quiet once loaded.
 */
const LEAN = {
  onlyAudits: CATEGORIES.flatMap((name) => defaultConfig.categories?.[name]?.auditRefs ?? [])
    .filter(({ weight }) => weight > 0)
    .map(({ id }) => id),
  disableFullPageScreenshot: true,
  pauseAfterFcpMs: 200,
  pauseAfterLoadMs: 200,
  networkQuietThresholdMs: 300,
  cpuQuietThresholdMs: 300,
};

async function run(address: string, port: number, slower: number): Promise<Scores & { benchmark: number }> {
  const throttling = { cpuSlowdownMultiplier: slower };
  const flags = { port, logLevel: "silent", output: "json" } as const;
  const result = await lighthouse(address, flags, {
    extends: "lighthouse:default",
    settings: { ...LEAN, throttling },
  });
  if (!result) throw new Error(`Lighthouse said nothing of ${address}`);
  const { categories, audits } = result.lhr;
  const points = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const lost = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ""}`.trim()),
  );
  return {
    performance: points("performance"),
    accessibility: points("accessibility"),
    "best-practices": points("best-practices"),
    seo: points("seo"),
    lost,
    benchmark: result.lhr.environment.benchmarkIndex,
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
