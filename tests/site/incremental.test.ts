import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { buildInChild } from "../../admin/server/build-in-child.ts";
import { addDays } from "../../src/domain/calendar/day.ts";
import { generateEntries } from "../../src/sample-content/index.ts";
import { makeRandom } from "../../src/sample-content/random.ts";
import { randomEdit } from "../support/random-edits.ts";

/** More rounds, or other edits, by environment. */
const SEED = process.env["SUNLIT_EDITS_SEED"] ?? "edits";
const ROUNDS = Number(process.env["SUNLIT_EDITS_ROUNDS"] ?? 2);
const EDITS = 5;

const folder = mkdtempSync(join(tmpdir(), "sunlit-incremental-"));
const content = join(folder, "content");
const random = makeRandom(SEED);
let today = "2024-03-05";

beforeAll(async () => {
  vi.stubEnv("SOURCE_DATE_EPOCH", "1709600000");
  for (const file of generateEntries({ cases: 10, seed: SEED, from: "2023-06-01", to: "2024-03-01" })) {
    const path = join(content, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.text);
  }
  mkdirSync(join(content, "cases/2023"), { recursive: true });
  git("init", "-q", "-b", "main");
  commit();
  await build("kept");
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test(
  `a build on two threads after random edits gives every file that one from nothing in one thread gives (seed “${SEED}”)`,
  { timeout: 600_000 },
  async () => {
    for (let round = 1; round <= ROUNDS; round++) {
      const done: string[] = [];
      while (done.length < EDITS)
        done.push(
          ...[randomEdit(content, random, round % 2 === 0 ? "all" : "entries")].filter(
            (it) => it !== undefined,
          ),
        );
      if (round % 2 === 0) {
        today = addDays(today, random.int(1, 20));
        done.push(`the day is ${today}`);
      }
      commit();
      const [{ site, reused }, clean] = [await build("kept"), await build(`clean-${round}`)];
      expect(differences(site, clean.site), done.join("\n")).toEqual([]);
      expect(clean.reused).toBe(0);
      // A new day and new settings are told on every page.
      if (round % 2 === 1) expect(reused).toBeGreaterThan(20);
      rmSync(join(folder, `clean-${round}`), { recursive: true, force: true });
    }
  },
);

test(
  "a page that was kept wrongly would be found; one that somebody wrote into is made anew",
  { timeout: 200_000 },
  async () => {
    const before = join(folder, "kept/site");
    const good = new Map(filesOf(before).map((file) => [file, readFileSync(join(before, file))]));
    const changed = ({ site }: { site: string }) =>
      filesOf(site).filter((file) => !good.get(file)?.equals(readFileSync(join(site, file))));
    spoilKept("with its old time");
    const wrong = await build("kept");
    expect(wrong.reused).toBeGreaterThan(20);
    expect(changed(wrong).some((file) => file.startsWith("cases/"))).toBe(true);
    spoilKept("now");
    expect(changed(await build("kept"))).toEqual([]);
  },
);

/** Writes into the kept pages without changing their length. */
function spoilKept(time: "now" | "with its old time"): void {
  for (const file of filesOf(join(folder, "kept/cache/pages")).filter((name) => !name.endsWith(".json"))) {
    const path = join(folder, "kept/cache/pages", file);
    const seconds = (Math.floor(statSync(path).mtimeMs) + 0.5) / 1000;
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("案件", "事件"));
    if (time === "now") utimesSync(path, seconds + 1, seconds + 1);
    else utimesSync(path, seconds, seconds);
  }
}

/** Builds with a cache of its own under `folder/name`; a clean build makes its pages in one thread. */
async function build(name: string): Promise<{ site: string; reused: number }> {
  const site = join(folder, name, "site");
  vi.stubEnv("SUNLIT_CACHE", join(folder, name, "cache"));
  vi.stubEnv("SUNLIT_THREADS", name === "kept" ? "2" : "0");
  let reused = 0;
  const onProgress = ({ phase }: { phase: string }) =>
    (reused = Number(/^沿用(\d+)/.exec(phase)?.[1] ?? reused));
  await buildInChild({ contentDir: content, outDir: site, today, onProgress });
  return { site, reused };
}

function differences(one: string, other: string): string[] {
  const files = [...new Set([...filesOf(one), ...filesOf(other)])].sort();
  return files.filter((file) => !bytesOf(one, file)?.equals(bytesOf(other, file) ?? Buffer.from("none")));
}

function bytesOf(site: string, file: string): Buffer | undefined {
  try {
    return readFileSync(join(site, file));
  } catch {
    return undefined;
  }
}

function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(site, join(item.parentPath, item.name)));
}

function commit(): void {
  git("add", "-A");
  git("-c", "user.name=社区", "-c", "user.email=shequ@example.org", "commit", "-q", "-m", "内容");
}

function git(...args: string[]): void {
  const { status, stderr } = spawnSync("git", ["-C", content, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}
