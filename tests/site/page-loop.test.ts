import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { buildInChild } from "../../admin/server/build-in-child.ts";
import { writeSmallContent } from "../fixtures/small-content.ts";

const folder = mkdtempSync(join(tmpdir(), "sunlit-page-loop-"));
const content = join(folder, "content");
const place = { base: "/gongkai/", site: "https://shequ.example.org" };

beforeAll(() => {
  vi.stubEnv("SOURCE_DATE_EPOCH", "1709600000");
  writeSmallContent(content);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test(
  "our loop over the pages writes the files that Astro's own writes, byte for byte",
  { timeout: 300_000 },
  async () => {
    const [ours, astros] = [join(folder, "ours"), join(folder, "astros")];
    await buildInChild({ contentDir: content, outDir: ours, today: "2024-03-05", ...place });
    astroAlone(astros);
    const files = filesOf(astros);
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => !readFileSync(join(astros, file)).equals(bytesOf(ours, file)))).toEqual([
      // The address of the site map is added to it.
      "robots.txt",
    ]);
    // What comes after the pages: icons, pictures, the search index, the site map and the worker.
    const added = filesOf(ours).filter((file) => !files.includes(file));
    expect(added.filter((file) => !/^(icons|share|media|search-index)\//.test(file)).sort()).toEqual([
      "apple-touch-icon.png",
      "sitemap.xml",
      "sw.js",
    ]);
  },
);

test("Astro by itself is not let build a site that nobody looked through", { timeout: 60_000 }, () => {
  const { status, output } = run(
    fileURLToPath(import.meta.resolve("astro/package.json")).replace(/package\.json$/, "bin/astro.mjs"),
    "build",
  );
  expect(status).not.toBe(0);
  expect(output).toContain("请用 npm run build 生成网站");
});

function astroAlone(outDir: string): void {
  const { status, output } = run(join(import.meta.dirname, "../support/astro-alone.ts"), outDir);
  expect(status, output).toBe(0);
}

function run(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    env: {
      ...process.env,
      // Vitest sets these, and Astro would take them for its own.
      ...Object.fromEntries(["BASE_URL", "MODE", "DEV", "PROD", "SSR"].map((name) => [name, undefined])),
      SUNLIT_BUILT: "1709600000000",
      NODE_ENV: "production",
      SUNLIT_CONTENT: content,
      SUNLIT_BASE: place.base,
      SUNLIT_SITE: place.site,
      SUNLIT_TODAY: "2024-03-05",
      ASTRO_TELEMETRY_DISABLED: "1",
    },
  });
  return { status, output: stdout + stderr };
}

function bytesOf(site: string, file: string): Buffer {
  try {
    return readFileSync(join(site, file));
  } catch {
    return Buffer.from("missing");
  }
}

function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(site, join(item.parentPath, item.name)));
}
