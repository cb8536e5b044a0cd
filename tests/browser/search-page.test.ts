import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { contentTypes } from "../../src/content-types/index.ts";
import { isOnBoard } from "../../src/domain/boards/exposure-state.ts";
import { readFolder } from "../../src/entry-files/index.ts";
import { DEMO_DAY } from "../support/set-up.ts";
import { launchBrowser } from "./support/browser.ts";
import { serveFolder, type SearchSite } from "./search-harness.ts";

const { content } = readFolder("content");
const oneCase = content.all("case")[0]!;
/** Where entries have pages of their own: /cases/, /organisations/ … */
const ENTRY_PAGES = contentTypes.flatMap(({ address }) => address ?? []);
let site: SearchSite;
let browser: Browser;
let page: Page;
let faults: string[];

beforeAll(async () => {
  site = await serveFolder(inject("demoSite"));
  browser = await launchBrowser();
});

beforeEach(async () => {
  site.refuses = undefined;
  await page?.context().close();
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "zh-CN" });
  page = await context.newPage();
  faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test("the address asks the question: title first, run marked as one, nothing wider than the screen", async () => {
  const run = oneCase.data.title.slice(1, 5);
  await open(`?q=${encodeURIComponent(run)}`);
  const first = page.locator(".result").first();
  expect(await first.locator("h3").innerText()).toContain(run);
  expect(await first.locator("h3 mark").first().innerText()).toBe(run);
  expect(await first.locator("time").count()).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await status()).toMatch(/^找到 \d+ 条/);
  expect(faults).toEqual([]);
});

test("a case is found by its number and by a part of it", async () => {
  await open(`?q=${oneCase.id}`);
  expect(await page.locator(`.result a[href$="/cases/${oneCase.id}/"]`).count()).toBe(1);
  await open(`?q=${oneCase.id.slice(3).toLowerCase()}`);
  expect(await page.locator(`.result a[href$="/cases/${oneCase.id}/"]`).count()).toBe(1);
});

test("a filter narrows, says so in the address, and back undoes it", async () => {
  await open("?q=居民");
  const all = await count();
  await page.locator("summary").click();
  const chip = page.locator('[data-part="filter-list"] a.chip').first();
  const size = Number(await chip.locator(".chip__count").innerText());
  await chip.click();
  await page.waitForURL(/kind=/);
  await page.waitForFunction(
    (number) =>
      document
        .querySelector('search-page [data-part="status"]')!
        .textContent!.startsWith(`找到 ${number} 条`),
    size,
  );
  expect(size).toBeLessThan(all);
  expect(await page.locator('a.chip[aria-current="true"]').count()).toBe(2);
  await page.goBack();
  await page.waitForFunction(
    (number) =>
      document.querySelector('search-page [data-part="status"]')!.textContent === `找到 ${number} 条`,
    all,
  );
  expect(faults).toEqual([]);
});

test("sorting by day puts the newest first", async () => {
  await open("?q=居民&sort=day");
  const days = await page
    .locator(".result time")
    .evaluateAll((all) => all.map((one) => one.getAttribute("datetime")!));
  expect(days.length).toBeGreaterThan(2);
  expect(days).toEqual(days.toSorted().toReversed());
});

test("more results come on demand and take the focus", async () => {
  await open("?q=居民");
  expect(await page.locator(".result").count()).toBe(10);
  await page.locator('[data-part="more"]').click();
  await page.waitForFunction(() => document.querySelectorAll(".result").length > 10);
  expect(await page.evaluate(() => document.activeElement!.closest(".result") !== null)).toBe(true);
});

test("titles are suggested while one types, and the keyboard opens one", async () => {
  await open("");
  const run = oneCase.data.title.slice(0, 4);
  await page.locator("#search-input").pressSequentially(run);
  await page.locator('[role="option"]').first().waitFor();
  const titles = await page.locator('[role="option"]').allInnerTexts();
  expect(titles.every((title) => title.includes(run))).toBe(true);
  await page.keyboard.press("ArrowDown");
  expect(await page.locator("#search-input").getAttribute("aria-activedescendant")).toBe(
    "search-suggestions-0",
  );
  await page.keyboard.press("Escape");
  expect(await page.locator("#search-input").getAttribute("aria-expanded")).toBe("false");
  await page.keyboard.type(" ");
  await page.locator('[role="option"]').first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL((address) => ENTRY_PAGES.some((path) => address.pathname.startsWith(path)));
});

test("an exposure is found while it may be shown, and not once it has expired", async () => {
  const exposures = content.all("exposure");
  const shown = exposures.find((one) => isOnBoard(one, content, DEMO_DAY) && one.data.expires >= DEMO_DAY)!;
  const expired = exposures.find(({ data }) => data.expires < DEMO_DAY)!;
  for (const [{ id }, times] of [
    [shown, 1],
    [expired, 0],
  ] as const) {
    await open(`?q=${id}`);
    expect(await page.locator(`.result a[href$="/exposures/${id}/"]`).count(), id).toBe(times);
  }
});

test("a part of the index that does not come is told and can be asked for again", async () => {
  site.refuses = /\.pf_index$/;
  await open("?q=居民", /没有取到/);
  expect(await status()).toContain("部分结果没有取到，请重试");
  expect(await page.locator(".result").count()).toBe(0);
  expect(await page.locator('[data-part="sort"]').isVisible()).toBe(false);
  site.refuses = undefined;
  await page.locator('[data-part="again"]').click();
  await page.locator(".result").first().waitFor();
  expect(await status()).toMatch(/^找到 \d+ 条/);
  expect(await page.locator('[data-part="again"]').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement!.closest(".result") !== null)).toBe(true);
});

test("a result that does not come is told, the others are shown, and asking again shows all in order", async () => {
  await open("?q=居民");
  const titles = await page.locator(".result h3").allInnerTexts();
  const address = await page.evaluate(
    () =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .filter((name) => name.includes("/record/"))[4]!,
  );
  site.refuses = new RegExp(`${new URL(address).pathname}$`);
  await open("?q=居民 ", /没有取到/);
  expect(await page.locator(".result").count()).toBe(titles.length - 1);
  site.refuses = undefined;
  await page.locator('[data-part="again"]').click();
  await page.waitForFunction(
    (number) => document.querySelectorAll(".result").length === number,
    titles.length,
  );
  expect(await page.locator(".result h3").allInnerTexts()).toEqual(titles);
  expect(await status()).toMatch(/^找到 \d+ 条/);
});

test("a passage says which field it stands in and reads as a sentence", async () => {
  await open(`?q=${oneCase.id}`);
  const passage = page.locator(`.result:has(a[href$="/cases/${oneCase.id}/"]) .result__excerpt`).first();
  expect(await passage.innerText()).toBe(`编号：${oneCase.id}`);
});

test("no result: what to try, where to look, whom to call", async () => {
  await open("?q=从来没有这样一串字");
  expect(await status()).toContain("没有找到");
  expect(await page.locator('search-page [data-part="help"]').isVisible()).toBe(true);
  expect(await page.locator('[data-part="help"] a[href^="tel:"]').count()).toBe(
    content.settings("site").phone ? 1 : 0,
  );
});

test("no result for a number without hyphens: the question that finds it is offered, and back returns", async () => {
  await open(`?q=${oneCase.id.replaceAll("-", "")}`, /能找到/);
  const other = page.locator('[data-part="others"] a').first();
  expect(await other.innerText()).toContain(oneCase.id);
  await other.click();
  await page.locator(`.result a[href$="/cases/${oneCase.id}/"]`).waitFor();
  expect(await page.locator('[data-part="others"]').isVisible()).toBe(false);
  await page.waitForFunction(() => document.activeElement!.closest(".result") !== null);
  await page.goBack();
  await other.waitFor();
  expect(faults).toEqual([]);
});

test("without JavaScript the page says where else to look", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${site.address}search/`);
  expect(await plain.locator("noscript").innerText()).toContain("没有开启 JavaScript");
  expect(await plain.locator('[data-part="help"] a').count()).toBeGreaterThan(5);
  expect(await plain.locator('[data-part="live"]').isVisible()).toBe(false);
  await context.close();
});

async function open(search: string, answer = /找到/): Promise<void> {
  await page.goto(`${site.address}search/${search}`);
  if (search)
    await page.waitForFunction(
      (words) =>
        new RegExp(words).test(document.querySelector('search-page [data-part="status"]')!.textContent!),
      answer.source,
    );
  await page.waitForLoadState("networkidle");
}

async function status(): Promise<string> {
  return page.locator('search-page [data-part="status"]').innerText();
}

async function count(): Promise<number> {
  return Number(/\d+/.exec(await status())![0]);
}
