import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { readFolder } from "../../src/entry-files/index.ts";
import { DEMO_DAY } from "../support/set-up.ts";
import { launchBrowser } from "./support/browser.ts";
import { serveFolder, type SearchSite } from "./search-harness.ts";

const { content } = readFolder("content");
let site: SearchSite;
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  site = await serveFolder(inject("demoSite"));
  browser = await launchBrowser();
});

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test("typing narrows the places to those that hold the words, and clearing brings all back", async () => {
  const page = await open("who-to-ask/");
  const all = await page.locator(".places > li:visible").count();
  await page.getByRole("searchbox").fill("锦桥 3号");
  expect(await page.locator(".places > li:visible").allInnerTexts()).toEqual(["3号楼"]);
  expect(await page.getByRole("status").last().innerText()).toBe("找到 1 处。");
  await page.getByRole("searchbox").fill("没有的楼");
  expect(await page.getByRole("status").last().innerText()).toContain("没有这个地方");
  await page.getByRole("searchbox").fill("");
  expect(await page.locator(".places > li:visible").count()).toBe(all);
});

test("a place that was kept comes first next time, until it is forgotten; a forged one is no link", async () => {
  const page = await open("who-to-ask/jinqiao-3/");
  await page.getByRole("button", { name: "记住：我住在这里" }).click();
  await page.goto(`${site.address}who-to-ask/`);
  await page.locator(".place-finder a").click();
  await page.waitForURL(/\/who-to-ask\/jinqiao-3\/$/);
  await page.getByRole("button", { name: "不再记住这里" }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.evaluate(() => localStorage.setItem("sunlit-my-place", '{"id":"../../evil","name":"x"}'));
  await page.goto(`${site.address}who-to-ask/`);
  await page.getByRole("searchbox").waitFor();
  expect(await page.locator(".place-finder a").count()).toBe(0);
});

test("a telephone turns grey in the browser once its 180 days are over, though the page was built before", async () => {
  const before = await open("who-to-ask/jinqiao-1/", "2020-12-29");
  const after = await open("who-to-ask/jinqiao-1/", "2020-12-30");
  const lead = (page: Page) => page.locator(".contact", { hasText: "锦桥小区1号楼楼长" });
  expect(await lead(before).getByText("待核实").isVisible()).toBe(false);
  expect(await lead(after).getByText("待核实").isVisible()).toBe(true);
});

test("the sheet of every place is one page of A4, in type of 18 points, without the frame of the site", async () => {
  const places = content.all("place").filter(({ data }) => data.kind === "building" || data.kind === "grid");
  const page = await open(`who-to-ask/${places[0]!.id}/`);
  expect(await page.getByRole("button", { name: "打印这一张" }).isVisible()).toBe(true);
  await page.emulateMedia({ media: "print" });
  // One building of each estate and each grid in use: the others have the same rows.
  const firsts = new Map(
    places.map((place) => [`${place.data.kind} ${place.data.parts?.[0] ?? place.data.parent}`, place]),
  );
  for (const { id, data } of [...firsts.values()].filter((place) => place.data.to === undefined)) {
    await page.goto(`${site.address}who-to-ask/${id}/`);
    expect(await page.locator(".who-sheet").isVisible(), id).toBe(true);
    expect(await page.locator(".masthead, .footer, .who__screen").locator("visible=true").count(), id).toBe(
      0,
    );
    const size = await page
      .locator(".who-sheet td")
      .first()
      .evaluate((cell) => getComputedStyle(cell).fontSize);
    expect(parseFloat(size), data.name).toBeGreaterThanOrEqual(24);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), id).toHaveLength(1);
  }
});

async function open(path: string, day = DEMO_DAY): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: "zh-CN" });
  contexts.push(context);
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${day}T04:00:00Z`));
  await page.goto(site.address + path);
  return page;
}

test("the place that was kept comes first on the home page, with what is near it", async () => {
  const page = await open("");
  expect(await page.locator("near-me").isVisible()).toBe(false);
  await page.goto(`${site.address}who-to-ask/jinqiao-3/`);
  await page.getByRole("button", { name: "记住：我住在这里" }).click();
  await page.goto(site.address);
  const near = page.locator("near-me");
  await near.getByRole("link", { name: "锦桥小区3号楼附近" }).waitFor();
  const places = await near.locator(".ledger__meta span:nth-of-type(2)").allInnerTexts();
  expect(places.length).toBeGreaterThan(0);
  expect(places.filter((place) => !/锦桥|兰锦社区/.test(place))).toEqual([]);
  const first = await page.locator("main h2").first().innerText();
  expect(first).toContain("附近");
  await near.getByRole("link", { name: "锦桥小区3号楼附近" }).click();
  await page.waitForURL(/\/near\/jinqiao-3\/$/);
});
