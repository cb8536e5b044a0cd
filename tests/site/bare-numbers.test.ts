import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { describe, expect, inject, test } from "vitest";
import { bareNumbers } from "../support/bare-numbers.ts";
import { builtPages } from "../support/site-files.ts";

const site = inject("demoSite");

test.each([
  ["a number in a sentence", "<p>共168件，最近受理的在前。</p>", ["共168件，最近受理的在前。"]],
  ["a number apart from its unit", "<p><b>168</b> 件</p>", ["168"]],
  ["a share", "<h2>办结率 95.2%</h2>", ["办结率 95.2%"]],
  ["a number that links elsewhere", '<a href="/cases/">168 件</a>', ["168 件"]],
  [
    "a chart without a way to its figure",
    '<section class="figure-panel"><p>最多 3 件</p></section>',
    ["最多 3 件"],
  ],
])("%s is found", (_, inside, found) => {
  expect(bareNumbers(`<main>${inside}</main>`)).toEqual(found);
});

test.each([
  ["a link to a figure", '<p>共<a href="/figures/cases-received/">168 件</a>。</p>'],
  ["a link to a figure of a month", '<a href="/figures/cases-closed/2020-06/"><b>12</b> 件</a>'],
  [
    "a chart under the name of its figure",
    '<section class="figure-panel"><h3><a href="/figures/x/">量</a></h3>最多 3 件</section>',
  ],
  ["an entry's own fact", '<li><a href="/activities/HD-2020-0001/">清扫</a>服务 62 小时</li>'],
])("%s is no bare number", (_, inside) => {
  expect(bareNumbers(`<main>${inside}</main>`)).toEqual([]);
});

describe("of the built site", () => {
  const pages = builtPages(site).filter(
    ({ address }) => !ABOUT_NUMBERS.some((one) => address.startsWith(one)),
  );

  test("every number on the home page, the statistics page, lists and boards leads to its figure", () => {
    const listed = pages.filter(({ address }) => !isEntryPage(address));
    expect(listed.length).toBeGreaterThan(80);
    const found = listed.flatMap(({ address, html }) =>
      bareNumbers(html).map((text) => `${address} ${text}`),
    );
    expect(found).toEqual([]);
  });

  test("every figure that is linked has a page, and the part of it that is meant", () => {
    const links = new Set(
      pages.flatMap(({ html }) => [...html.matchAll(/href="(\/figures\/[^"]+)"/g)].map(([, href]) => href!)),
    );
    expect(links.size).toBeGreaterThan(60);
    for (const link of links) {
      const [path, part] = link.split("#");
      const html = readFileSync(join(site, path!, "index.html"), "utf8");
      if (part) expect(parse(html).querySelector(`[id="${part}"]`), link).not.toBeNull();
    }
  });

  test("the number at the head of a list of cases is the one in the figure's table", () => {
    const heads = pages.filter(({ address }) => /^\/cases\/(?:category|year|place)\/[^/]+\/$/.test(address));
    const compared = heads.flatMap(({ address, html }) => {
      const head = parse(html).querySelector(".page-head")!;
      const link = head.querySelector("a:not(.term)");
      if (!link) return [];
      const [path, part] = link.getAttribute("href")!.split("#");
      const rows = parse(readFileSync(join(site, path!, "index.html"), "utf8"))
        .querySelectorAll(`[id="${part}"] tbody tr`)
        .map((row) => [row.querySelector("th")!.text.trim(), row.querySelector("td")!.text.trim()]);
      const heading = head.querySelector("h1")!.text;
      const row = rows.find(([name]) => heading.startsWith(name!.replace("（未过完）", "")));
      return [[address, link.text.trim(), `${row?.[1]} 件`]];
    });
    expect(compared.length).toBeGreaterThan(20);
    for (const [address, said, counted] of compared) expect(said, address).toBe(counted);
  });
});

/** Pages that take numbers apart, or state rules and files: their numbers are what the page is about. */
const ABOUT_NUMBERS = [
  "/figures/",
  "/embed/",
  "/data/",
  "/help/",
  "/mismatches/",
  "/published-figures/",
  "/revisions/",
];

function isEntryPage(address: string): boolean {
  return (
    /^\/[a-z-]+\/(?:[A-Z]{2}-\d{4}-\d{4}|[a-z][\w-]*)\/$/.test(address) &&
    !/^\/(?:print|near)\//.test(address)
  );
}
