import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { readFolder } from "../../src/entry-files/index.ts";
import { writePageFiles } from "../../src/integrations/page-files/index.ts";
import { launchBrowser } from "./support/browser.ts";
import { serveFolder, type SearchSite } from "./search-harness.ts";

const { content } = readFolder("content");
const [one, other] = content.all("case").map(({ id, data }) => ({ path: `cases/${id}/`, title: data.title }));
let folder: string;
let site: SearchSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "sunlit-offline-"));
  cpSync(inject("demoSite"), folder, { recursive: true, filter: (path) => !/\/(data|embed)$/.test(path) });
  site = await serveFolder(folder);
  context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a page that was read is there without a network, and says of what day it is", async () => {
  await visit("pages/about/");
  await visit(one!.path);
  await context.setOffline(true);
  await page.goto(site.address + one!.path);
  expect(await page.locator("h1").innerText()).toContain(one!.title);
  expect(await page.locator("body").innerText()).toContain("现在没有网络");
  // Styles came with it.
  expect(
    await page.evaluate(() => getComputedStyle(document.body).maxWidth !== "" && document.styleSheets.length),
  ).toBeGreaterThan(0);
});

test("a page that was not read is answered with what to do and with the pages that are there", async () => {
  await visit(one!.path);
  await visit(one!.path);
  await context.setOffline(true);
  await page.goto(site.address + other!.path);
  expect(await page.locator("h1").innerText()).toBe("没有网络时");
  const link = page.locator("[data-kept-pages] a").first();
  await link.waitFor();
  await link.click();
  expect(await page.locator("h1").innerText()).toContain(one!.title);
});

test("nothing of the board is shown past its term", async () => {
  const board = content.all("exposure")[0]!;
  // The demonstration is of 2020: for the browser, which goes by today, every term on its home page has ended.
  for (const path of ["", "", `exposures/${board.id}/`, "exposures/"]) await visit(path);
  expect(readFileSync(join(folder, "index.html"), "utf8")).toMatch(/data-until="20\d\d/);
  await context.setOffline(true);
  for (const path of ["", `exposures/${board.id}/`, "exposures/"]) {
    await page.goto(site.address + path);
    expect(await page.locator("h1").innerText(), path).toBe("没有网络时");
  }
  await context.setOffline(false);
  rewrite("index.html", (html) => html.replaceAll(/data-until="[\d-]+"/g, 'data-until="2999-12-31"'));
  await visit("");
  await context.setOffline(true);
  await page.goto(site.address);
  expect(await page.locator(".card--exposure").count()).toBeGreaterThan(0);
});

test("a new build is asked again for all that is kept: changes arrive, what was taken down goes", async () => {
  for (const { path } of [one!, one!, other!]) await visit(path);
  rewrite(`${one!.path}index.html`, (html) => html.replaceAll(one!.title, "改过的标题"));
  rmSync(join(folder, other!.path), { recursive: true });
  writePageFiles(folder, "/");
  await page.goto(`${site.address}pages/about/`);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const fresh = registration.installing ?? registration.waiting;
    if (fresh)
      await new Promise<void>((done) =>
        fresh.addEventListener("statechange", () => fresh.state === "activated" && done()),
      );
  });
  await context.setOffline(true);
  await page.goto(site.address + one!.path);
  expect(await page.locator("h1").innerText()).toContain("改过的标题");
  await page.goto(site.address + other!.path);
  expect(await page.locator("h1").innerText()).toBe("没有网络时");
});

test("the admin is none of the worker's business", async () => {
  await visit(one!.path);
  await visit(one!.path);
  await context.setOffline(true);
  await expect(page.goto(`${site.address}admin/`)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
});

test("opened as a file, a page registers nothing and complains of nothing but modules", async () => {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.goto(pathToFileURL(join(folder, one!.path, "index.html")).href);
  expect(await page.locator("h1").innerText()).toContain(one!.title);
  expect(faults).toEqual([]);
});

/** Reads a page online, with the worker at work. */
async function visit(path: string): Promise<void> {
  await page.goto(site.address + path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await page.waitForTimeout(100);
}

function rewrite(file: string, change: (html: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
}
