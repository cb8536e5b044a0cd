import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildInChild } from "../../admin/server/build-in-child.ts";
import { builtPages, deadLinks } from "../support/site-files.ts";
import { DEMO_DAY } from "../support/set-up.ts";

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sunlit-sub-path-"));
  await buildInChild({
    contentDir: "content",
    outDir: join(folder, "site"),
    base: "/lanjin/",
    today: DEMO_DAY,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a site built for a sub-path keeps every link and picture under it", () => {
  const site = join(folder, "site");
  const pages = builtPages(site);
  expect(pages.length).toBeGreaterThan(200);
  expect(deadLinks(site, pages, "/lanjin/")).toEqual([]);
  // The same links are dead at the root, so the check above has looked at them.
  expect(deadLinks(site, pages.slice(0, 1)).length).toBeGreaterThan(0);
  expect(existsSync(join(site, "search-index"))).toBe(true);
});
