import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { pageKinds } from "../support/page-kinds.ts";
import { pageWeight, type PageWeight } from "../support/page-weight.ts";

const KB = 1024;
const folder = inject("demoSite");
const kinds = pageKinds(folder);

/** Pages with charts are looked at with time; the search brings its own engine; all others are read on the way. */
function budgetOf(address: string, weight: PageWeight): PageWeight {
  if (address.startsWith("search/")) return { reading: 20 * KB, script: 25 * KB, later: 25 * KB };
  // A long list to look one thing up in: every file that is offered.
  if (address === "data/") return { reading: 40 * KB, script: 5 * KB, later: 0 };
  // Pages with telephones find a place as one types and mark what nobody has verified lately.
  if (/^(?:who-to-ask|roles|organisations)\//.test(address))
    return { reading: 20 * KB, script: 5.5 * KB, later: 0 };
  if (weight.later > 0) return { reading: 30 * KB, script: 10 * KB, later: 120 * KB };
  return { reading: 20 * KB, script: 5 * KB, later: 0 };
}

test("what a page costs is weighed with its styles, its scripts and what they import", () => {
  const site = mkdtempSync(join(tmpdir(), "sunlit-weight-"));
  mkdirSync(join(site, "_astro"));
  const text = () => randomBytes(3000).toString("base64");
  writeFileSync(join(site, "_astro/a.js"), `import"./b.js";import("./c.js");/*${text()}*/`);
  for (const name of ["b.js", "c.js", "d.css"]) writeFileSync(join(site, "_astro", name), `/*${text()}*/`);
  writeFileSync(
    join(site, "index.html"),
    '<link rel="stylesheet" href="/_astro/d.css"><script type="module" src="/_astro/a.js"></script>',
  );
  const { reading, script, later } = pageWeight(site, "");
  rmSync(site, { recursive: true });
  expect(reading).toBeGreaterThan(3000);
  expect(script).toBeGreaterThan(6000);
  expect(later).toBeGreaterThan(3000);
  expect(later).toBeLessThan(4000);
});

test("the heaviest page of every kind stays within its budget", () => {
  const rows = kinds.map(({ route, address }) => {
    const weight = pageWeight(folder, address);
    const budget = budgetOf(address, weight);
    const isOver = (Object.keys(weight) as (keyof PageWeight)[]).some((key) => weight[key] > budget[key]);
    return { route, address, ...weight, isOver };
  });
  console.log("字节（压缩后）：网页和样式 / 脚本 / 看到图表才取的脚本");
  for (const { route, address, reading, script, later } of rows)
    console.log(
      `${String(reading).padStart(6)} ${String(script).padStart(6)} ${String(later).padStart(6)}  ${route}  /${address}`,
    );
  expect(kinds.length).toBeGreaterThan(40);
  expect(rows.filter(({ isOver }) => isOver)).toEqual([]);
});
