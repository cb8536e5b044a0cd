import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Row {
  readonly what: string;
  readonly seconds: number;
  readonly pages: number;
}

/** Builds the demonstration and a portal of `cases` generated cases, each from nothing; prints seconds and ratios. */
export function buildBench(cases: readonly number[]): void {
  const folder = mkdtempSync(join(tmpdir(), "sunlit-bench-"));
  try {
    const rows = [build("demonstration", "content", join(folder, "demo"))];
    for (const count of cases) {
      const content = join(folder, `content-${count}`);
      node("scripts/generate.ts", "--cases", String(count), "--out", content);
      rows.push(build(`${count} cases`, content, join(folder, `site-${count}`)));
    }
    print(rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(what: string, content: string, out: string): Row {
  const start = performance.now();
  node("scripts/build.ts", "--content", content, "--out", out);
  const seconds = (performance.now() - start) / 1000;
  const pages = readdirSync(out, { recursive: true }).filter((name) => String(name).endsWith(".html")).length;
  return { what, seconds, pages };
}

function node(...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")}\n${stderr}`);
}

function print(rows: readonly Row[]): void {
  const first = rows[0]!;
  console.log("what                 seconds   pages   pages/s   time per page against the first");
  for (const { what, seconds, pages } of rows) {
    const ratio = seconds / pages / (first.seconds / first.pages);
    console.log(
      `${what.padEnd(20)} ${seconds.toFixed(1).padStart(7)} ${String(pages).padStart(7)} ${(pages / seconds).toFixed(0).padStart(9)}   ${ratio.toFixed(2)}`,
    );
  }
}
