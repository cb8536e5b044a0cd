import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dump, load } from "js-yaml";
import { parse } from "node-html-parser";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { buildInChild } from "../../admin/server/build-in-child.ts";
import { membersOfSite } from "../../admin/server/publisher/members-of-site.ts";
import { figureById, valueText } from "../../src/domain/figures/index.ts";
import type { Member } from "../../src/domain/members/index.ts";
import type { FigureRecord } from "../../src/domain/open-data/index.ts";
import { takeMembers } from "../../src/entry-files/index.ts";
import { serveFolder, type SearchSite } from "../browser/search-harness.ts";
import { launchBrowser } from "../browser/support/browser.ts";
import { writeSmallContent } from "../fixtures/small-content.ts";
import { bareNumbers } from "../support/bare-numbers.ts";
import { generatedContent, openDataOf, writeOpenData } from "../support/generated-member.ts";
import { builtPages, deadLinks, foreignRequests, siteFiles } from "../support/site-files.ts";

const today = "2020-07-14";
const folder = mkdtempSync(join(tmpdir(), "sunlit-parent-"));
const out = join(folder, "site");
/** The one that was built whole; the others have open data by the same functions, without pages. */
const built = inject("demoSite");
const siteOf = (id: string) => (id === "lanjin" ? built : join(folder, "communities", id));
let members: Member[];
/** So many more have nothing at their folders, so that the lists have a second page. */
const SILENT = 85;
/** What each had published when it was last sound; undefined for the one that was never reached. */
const sound = new Map<string, FigureRecord[]>();
let server: SearchSite;

beforeAll(async () => {
  const ids = Array.from({ length: 19 }, (_, index) => `c${String(19 - index).padStart(2, "0")}`);
  for (const id of ids) {
    const content = generatedContent({ cases: 10, seed: id, from: "2019-03-01", to: "2020-07-01" }, today);
    writeOpenData(siteOf(id), await openDataOf(content, today));
  }
  server = await serveFolder(join(folder, "communities"));
  members = ["lanjin", ...ids].map((id) => ({
    id,
    name: `${id}社区`,
    address: `https://${id}.example/`,
    folder: siteOf(id),
  }));
  const at = (id: string) => members.find((one) => one.id === id)!;
  const leaving = await serveFolder(join(folder, "communities"));
  for (const [id, address] of [
    ["c02", server.address],
    ["c03", leaving.address],
    ["c05", `${server.address}nowhere/`],
  ] as const)
    Object.assign(at(id), { address: address + id, folder: undefined });
  for (const { id } of members) if (id !== "c05") sound.set(id, publishedBy(siteOf(id)));

  // Before: two communities are read while all is well. Then one goes off the network and one is tampered with.
  const kept = join(folder, "kept");
  const told: string[] = [];
  await takeMembers([at("c03"), at("c04")], {
    folder: kept,
    rules: "",
    scan: {},
    today: "2020-07-13",
    onFault: ({ id }, error) => told.push(`${id}: ${String(error)}`),
  });
  expect(told).toEqual([]);
  await leaving.close();
  const cases = join(siteOf("c04"), "data/figures/cases-received.json");
  writeFileSync(cases, readFileSync(cases, "utf8").replace('"value":10', '"value":90'));

  const content = join(folder, "content");
  writeSmallContent(content, []);
  for (let index = 0; index < SILENT; index += 1)
    members.push({
      id: `s${index}`,
      name: `沉默${index}社区`,
      address: `https://s${index}.example/`,
      folder: join(folder, "nothing"),
    });
  const settings = join(content, "settings/site.yml");
  writeFileSync(settings, dump({ ...(load(readFileSync(settings, "utf8")) as object), members }));
  vi.stubEnv("SUNLIT_MEMBERS", kept);
  await buildInChild({ contentDir: content, outDir: out, base: "/", today });
}, 400_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the number of every figure for 20 communities is the sum of what they published, shares of summed parts", () => {
  const all = [...sound.values()];
  expect(all).toHaveLength(19);
  const ids = all[0]!.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(40);
  for (const id of ids) {
    const figure = figureById(id);
    const page = parse(readFileSync(join(out, "sums", id, "index.html"), "utf8"));
    const told = page.querySelector(".figure-value__number b")?.text;
    if (figure.measure === "median" || id === "quiet-months") {
      expect(told, id).toBeUndefined();
      continue;
    }
    const records = all
      .map((published) => published.find((one) => one.id === id)!)
      .filter((one) => !one.withheld);
    const total = (of: (one: FigureRecord) => number) => records.reduce((sum, one) => sum + of(one), 0);
    const [top, bottom] = [total((one) => one.numerator.count!), total((one) => one.denominator?.count ?? 0)];
    const share = figure.measure === "share";
    const value = share ? (bottom === 0 ? null : top / bottom) : total((one) => one.exact!);
    expect(told, id).toBe(valueText(figure, value));
    if (share) expect(page.querySelector(".figure-value")!.text, id).toContain(`${top} ÷ ${bottom} `);
  }
});

test("communities stand in the order of the settings, each number linked to who published it", () => {
  const rows = [...rowsOf("/sums/cases-received/"), ...rowsOf("/sums/cases-received/page/2/")];
  expect(rows.map(({ name }) => name)).toEqual(members.map(({ name }) => name));
  for (const [index, { id, address }] of members.entries()) {
    const own = sound.get(id)?.find((one) => one.id === "cases-received");
    expect(rows[index]!.value, id).toBe(own ? String(own.exact) : "—");
    if (own) expect(rows[index]!.source).toBe(`${address.replace(/\/$/, "")}/figures/cases-received/`);
  }
  const there = parse(readFileSync(join(built, "figures/cases-received/index.html"), "utf8"));
  expect(there.querySelector(".figure-value__number b")!.text).toBe(rows[0]!.value);
});

test("a list of many communities is cut into pages, and only the first has what all have together", () => {
  for (const [address, items, together] of [
    ["/members/", ".member-list li", ".figure-tiles"],
    ["/sums/cases-received/", "#communities tbody tr", ".figure-value"],
  ] as const) {
    const [first, second] = [address, `${address}page/2/`].map(pageAt);
    expect([first, second].map((page) => page!.querySelectorAll(items).length)).toEqual([
      100,
      20 + SILENT - 100,
    ]);
    expect([first, second].map((page) => page!.querySelectorAll(together).length)).toEqual([1, 0]);
    expect(second!.querySelector("a[rel=prev]")!.getAttribute("href")).toBe(`${address}#communities`);
  }
});

test("beside a number stands the community's own past, which adds up to it", () => {
  const own = sound.get("lanjin")!.find((one) => one.id === "cases-received")!;
  const { past } = rowsOf("/sums/cases-received/")[1]!;
  expect(past.map(Number).reduce((a, b) => a + b)).toBe(10);
  expect(own.exact).toBeGreaterThan(100);
});

describe("a community whose data cannot be taken", () => {
  test.each([
    [
      "off the network, with data of yesterday",
      "c03",
      "这次没有取到（连不上它的网站，或文件没有取到），用的是2020年7月13日取到的，数据截至2020年7月14日。",
    ],
    [
      "tampered with, with the last sound data",
      "c04",
      "这次没有取到（figures/cases-received.json 和 SHA256SUMS 里的指纹不一致），用的是2020年7月13日取到的，数据截至2020年7月14日。",
    ],
    ["that was never reached", "c05", "还没有取到它的数据：没有找到它的公开数据。"],
  ])("%s, is shown as such", (_, id, words) => {
    expect(textOf("/members/")).toContain(words);
    expect(textOf(`/members/${id}/`)).toContain(words);
  });

  test("is told to programs that watch the portal, with its last good day", async () => {
    const told = await membersOfSite(out);
    expect(told!.map(({ id }) => id)).toEqual(members.map(({ id }) => id));
    const lost = told!.filter(({ reached }) => !reached);
    expect(lost.length).toBe(3 + SILENT);
    expect(lost.filter(({ id }) => id.startsWith("c"))).toEqual([
      { id: "c05", name: "c05社区", reached: false, why: "没有找到它的公开数据", lastGood: null, asOf: null },
      expect.objectContaining({
        id: "c04",
        lastGood: "2020-07-13",
        why: expect.stringContaining("指纹不一致"),
      }),
      expect.objectContaining({ id: "c03", lastGood: "2020-07-13", why: expect.stringContaining("连不上") }),
    ]);
    expect(told!.find(({ id }) => id === "c02")).toMatchObject({
      reached: true,
      lastGood: today,
      asOf: today,
    });
  });

  test("is named beside each sum, and the altered number is nowhere", () => {
    expect(textOf("/sums/cases-received/")).toContain(`${20 + SILENT} 个社区里，19 个在内`);
    const faults = pageAt("/members/").querySelectorAll(
      ".member-list li:nth-child(-n + 20) .member-list__fault",
    );
    const row = rowsOf("/sums/cases-received/").find(({ name }) => name === "c04社区")!;
    expect(row).toMatchObject({ value: "10", note: expect.stringContaining("指纹不一致") });
    expect(faults).toHaveLength(3);
  });
});

test("search finds the entries of all communities and leads to their own portals, asking no other host", async () => {
  const site = await serveFolder(out);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    await page.goto(`${site.address}search/?q=LJ-2020-0001`);
    await expect
      .poll(() => page.locator("search-page [data-part=status]").innerText(), { timeout: 30_000 })
      .toMatch(/^找到 \d+ 条/);
    await page.locator("[data-part=filters] summary").click();
    const communities = page.locator("[data-part=filter-list] section", { hasText: "社区" }).first();
    await communities.waitFor();
    expect(await communities.locator("a").count()).toBeGreaterThan(10);
    await page.goto(`${site.address}search/?q=LJ-2020-0001&community=c04社区&kind=案件`);
    const link = page.locator(".result a").first();
    await link.waitFor();
    expect(await link.getAttribute("href")).toMatch(/^https:\/\/c04\.example\/cases\/LJ-/);
    expect(await page.locator(".result__facts").first().innerText()).toContain("c04社区");
    expect([...hosts]).toEqual([new URL(site.address).host]);
  } finally {
    await browser.close();
    await site.close();
  }
});

test("the pages of a parent portal hold to the rules of all pages", () => {
  const pages = builtPages(out).filter(({ address }) => /^\/(members|sums)\//.test(address));
  const figures = sound.get("lanjin")!.length;
  expect(pages.length).toBe(2 + members.length + 1 + 2 * figures);
  expect(pages.flatMap(({ address, html }) => bareNumbers(html).map((text) => `${address} ${text}`))).toEqual(
    [],
  );
  expect(deadLinks(out, pages)).toEqual([]);
  expect(pages.flatMap(foreignRequests)).toEqual([]);
  // Where the communities lie on this machine is told nobody.
  const texts = siteFiles(out).filter((file) => /\.(html|json|csv)$/.test(file));
  expect(texts.filter((file) => readFileSync(join(out, file), "utf8").includes(folder))).toEqual([]);
});

test("the portal of one community has none of these pages", () => {
  expect(siteFiles(built).filter((file) => /^\/(members|sums)\//.test(file))).toEqual([]);
});

function publishedBy(site: string): FigureRecord[] {
  return JSON.parse(readFileSync(join(site, "data/figures.json"), "utf8")) as FigureRecord[];
}

function pageAt(address: string) {
  return parse(readFileSync(join(out, address, "index.html"), "utf8"));
}

function textOf(address: string): string {
  return pageAt(address).querySelector("main")!.text.replaceAll(/\s+/g, " ");
}

function rowsOf(address: string) {
  return pageAt(address)
    .querySelector("#communities table")!
    .querySelectorAll("tbody tr")
    .map((row) => {
      const [value, ...past] = row.querySelectorAll("td");
      return {
        name: row.querySelector("th a")!.text.trim(),
        note: row.querySelector("th div")?.text.trim(),
        value: value!.text.trim(),
        source: value!.querySelector("a")?.getAttribute("href"),
        past: past.map((cell) => cell.text.trim()),
      };
    });
}
