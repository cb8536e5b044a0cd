import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listFolder } from "../../src/entry-files/index.ts";
import { measuredRun, together, type Needed } from "./measured-run.ts";
import { filesToSend, stateOf } from "./sent-files.ts";
import { eleventySite } from "./peers/eleventy.ts";
import { hugoSite } from "./peers/hugo.ts";

/**
 * Builds the same generated content with this portal, Hugo (and Pagefind over its pages) and Eleventy, in turn:
 * from nothing, then after one edit. Prints seconds, memory, pages a second and ratios. Peers have a page for
 * each entry and lists of thirty; the portal's row is its whole publish, listed below it. `without` names peers that
 * are left out, and with them their ratios: `pagefind`, `eleventy`.
 */
export async function buildBench(sizes: readonly number[], without: readonly string[] = []): Promise<void> {
  for (const cases of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "sunlit-bench-"));
    try {
      await compare(cases, folder, new Set(without));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function compare(cases: number, folder: string, without: ReadonlySet<string>): Promise<void> {
  const content = join(folder, "content");
  await measuredRun([process.execPath, "scripts/generate.ts", "--cases", String(cases), "--out", content]);
  const site = join(folder, "site");
  const env = { SUNLIT_CACHE: join(folder, "cache"), SOURCE_DATE_EPOCH: "1700000000" };
  const portal = () =>
    measuredRun(
      [process.execPath, "scripts/build.ts", "--progress-json", "--content", content, "--out", site],
      env,
    );
  const hugo = hugoSite(content, join(folder, "hugo"));
  const eleventy = eleventySite(content, join(folder, "eleventy"));
  const pagefind = () => measuredRun(["node_modules/.bin/pagefind", "--site", hugo.out, "--quiet"]);

  console.log(
    `\n${cases} cases, ${listFolder(content).files.length} entries; seconds of wall and CPU, peak MB`,
  );
  const rows: Row[] = [];
  const add = (what: string, needed: Needed, out: string) => {
    const row = { what, needed, pages: pagesOf(out) };
    rows.push(row);
    console.log(line(row));
    return row;
  };
  const cold = add("portal, whole publish", await portal(), site);
  console.log(`  in it: ${inventory(site)}`);
  console.log(`  ${phases(cold.needed)}`);
  const hugoCold = add("Hugo, pages only", await measuredRun(hugo.command), hugo.out);
  const hugoWhole = without.has("pagefind")
    ? undefined
    : add("Hugo + Pagefind", together(hugoCold.needed, await pagefind()), hugo.out);
  const eleventyCold = without.has("eleventy")
    ? undefined
    : add("Eleventy, pages only", await measuredRun(eleventy.command), eleventy.out);

  const before = stateOf(site);
  editOne(content, "cases");
  const edited = await portal();
  // What follows is the removal of the old site, whose processors' time is counted.
  const live = { ...edited, wall: secondOf(edited, "新网站已经换上") };
  const again = add("portal, one edit live", live, site);
  console.log(`  ${phases(edited)}`);
  const now = stateOf(site);
  console.log(`  to be sent to another machine: ${filesToSend(before, now)} of ${now.size} files`);
  editOne(join(folder, "hugo/content"), "cases");
  const hugoAgain = add("Hugo, one edit", await measuredRun(hugo.command), hugo.out);
  if (eleventyCold) {
    editOne(join(folder, "eleventy/content"), "cases");
    add("Eleventy, one edit", await measuredRun(eleventy.command), eleventy.out);
  }

  const pages = { ...cold, needed: { ...cold.needed, wall: pagesOnly(cold.needed) } };
  tell("pages ÷ Hugo", pages, hugoCold, "wall", "1.00");
  tell("pages ÷ Eleventy", pages, eleventyCold, "wall", "0.50");
  tell("whole publish ÷ Hugo alone", cold, hugoCold, "both");
  tell("whole publish ÷ (Hugo + Pagefind)", cold, hugoWhole, "both", "0.60");
  tell("whole publish ÷ Eleventy alone", cold, eleventyCold, "both");
  tell("one edit live ÷ Hugo alone", again, hugoAgain, "both", "0.50");
  tell("one edit live ÷ whole publish", again, cold, "both");
}

interface Row {
  readonly what: string;
  readonly needed: Needed;
  readonly pages: number;
}

/** Seconds from one step of the portal's build to the next. */
function phases({ lines, wall }: Needed): string {
  const steps = stepsOf(lines);
  return steps
    .map(({ phase, at }, i) => `${phase} ${((steps[i + 1]?.at ?? wall) - at).toFixed(1)}`)
    .join(", ");
}

/** Compiling the pages, listing and making them; the search index is made beside them. */
function pagesOnly(needed: Needed): number {
  return secondOf(needed, "沿用") - secondOf(needed, "准备生成");
}

/** When a step of the portal's build began. */
function secondOf({ lines }: Needed, step: string): number {
  return stepsOf(lines).find(({ phase }) => phase.startsWith(step))!.at;
}

function stepsOf(lines: Needed["lines"]): { phase: string; at: number }[] {
  const told = lines.flatMap(({ at, text }) =>
    text.startsWith("{") ? [{ at, phase: (JSON.parse(text) as { phase: string }).phase }] : [],
  );
  return told.filter(({ phase }, i) => phase !== told[i - 1]?.phase);
}

/** The middle case gets another sentence. */
function editOne(folder: string, of: string): void {
  const files = readdirSync(join(folder, of), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".md"))
    .sort();
  const path = join(folder, of, files[Math.floor(files.length / 2)]!);
  writeFileSync(path, readFileSync(path, "utf8").replace(/^( *)summary: ?/m, "$&补记一句。"));
}

function line({ what, needed: { wall, cpu, peak }, pages }: Row): string {
  const seconds = `${wall.toFixed(1).padStart(8)} ${cpu.toFixed(1).padStart(8)} ${peak.toFixed(0).padStart(6)}`;
  return `${what.padEnd(24)} ${seconds} ${String(pages).padStart(7)} pages ${(pages / wall).toFixed(0).padStart(6)}/s`;
}

/** A line with how one row stands to another, unless that was left out, and what we aim at for 10,000 cases. */
function tell(what: string, one: Row, other: Row | undefined, times: "wall" | "both", aim?: string): void {
  if (!other) return;
  const wall = `wall ${(one.needed.wall / other.needed.wall).toFixed(2)}`;
  const cpu = times === "both" ? `, CPU ${(one.needed.cpu / other.needed.cpu).toFixed(2)}` : "";
  console.log(`${what.padEnd(36)} ${wall}${cpu}${aim ? `   aim at 10,000 ≤ ${aim}` : ""}`);
}

function pagesOf(out: string): number {
  return readdirSync(out, { recursive: true }).filter((name) => String(name).endsWith(".html")).length;
}

function inventory(site: string): string {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(site.length + 1));
  const count = (match: RegExp) => files.filter((file) => match.test(file)).length;
  return [
    `${count(/\.html$/)} pages`,
    `${count(/feed\.xml$/)} feeds`,
    `${count(/\.ics$/)} calendars`,
    `${count(/^data\//)} files of open data`,
    `${count(/^search-index\//)} files of the search index`,
    `${count(/\.(png|webp|svg)$/)} pictures`,
    "figures, checks of the content, the look for personal data in every file, fingerprints, service worker",
  ].join(", ");
}
