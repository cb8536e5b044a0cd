import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatEntryText, readFolder } from "../../src/entry-files/index.ts";
import { writeSmallContent } from "../fixtures/small-content.ts";
import { generatedContent, openDataOf, writeOpenData } from "../support/generated-member.ts";
import { measuredRun } from "./measured-run.ts";
import { filesToSend, stateOf } from "./sent-files.ts";

const TODAY = "2025-12-31";

/** So many communities are generated one by one; more are copies of these, read and checked like any other. */
const DIFFERENT = 20;

/**
 * Builds a parent portal of `counts` generated communities of `cases` cases each: the first time, again with nothing
 * changed, and after one community has published other entries; prints seconds, memory, bytes, and how many files
 * differ from the build before. The communities have open data only, no pages.
 */
export async function membersBench(counts: readonly number[], cases: number): Promise<void> {
  console.log("communities  data MB  build      s      CPU s  peak MB  kept MB  site MB  files    to send");
  for (const count of counts) {
    const folder = mkdtempSync(join(tmpdir(), "sunlit-members-bench-"));
    try {
      await measure(folder, count, cases);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function measure(folder: string, count: number, cases: number): Promise<void> {
  const site = (index: number) => join(folder, "communities", String(index));
  for (let index = 0; index < count; index += 1) {
    if (index < DIFFERENT) await publish(site(index), cases, `community ${index}`);
    else cpSync(site(index % DIFFERENT), site(index), { recursive: true });
  }
  const content = join(folder, "content");
  writeSmallContent(content, []);
  const members = Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    name: `第${index + 1}社区`,
    address: `https://c${index}.example/`,
    folder: site(index),
  }));
  const settings = { ...readFolder(content).content.settings("site"), members };
  writeFileSync(join(content, "settings/site.yml"), formatEntryText(settings, "yml"));
  const data = sizeOf(join(folder, "communities")).bytes;
  let before: ReturnType<typeof stateOf> = new Map();
  for (const which of ["first", "again", "one new"]) {
    if (which === "one new") await publish(site(0), cases, "published anew");
    const { wall, cpu, peak } = await measuredRun(
      [
        process.execPath,
        "scripts/build.ts",
        "--content",
        content,
        "--out",
        join(folder, "out"),
        "--today",
        TODAY,
      ],
      { SUNLIT_CACHE: join(folder, "cache"), NODE_ENV: "production" },
    );
    const [kept, built] = [sizeOf(join(folder, "cache/members")), sizeOf(join(folder, "out"))];
    const now = stateOf(join(folder, "out"));
    const row = [count, megabytes(data), which, wall.toFixed(1), cpu.toFixed(1), Math.round(peak)];
    const size = [megabytes(kept.bytes), megabytes(built.bytes), built.files, filesToSend(before, now)];
    console.log([...row, ...size].map(cell).join(""));
    before = now;
  }
}

async function publish(site: string, cases: number, seed: string): Promise<void> {
  writeOpenData(site, await openDataOf(generatedContent({ cases, seed }, TODAY), TODAY));
}

function sizeOf(folder: string): { bytes: number; files: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const bytes = files.reduce((sum, item) => sum + statSync(join(item.parentPath, item.name)).size, 0);
  return { bytes, files: files.length };
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function cell(value: string | number, index: number): string {
  return String(value).padEnd(WIDTHS[index] ?? 9);
}

const WIDTHS = [13, 9, 11, 7, 7];
