import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { makeOpenableFromDisk } from "../../src/integrations/site-on-disk.ts";
import { builtPages } from "../support/site-files.ts";
import { launchBrowser, officePage } from "./support/browser.ts";

const site = inject("demoSite");
const copy = mkdtempSync(join(tmpdir(), "sunlit-disk-"));
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  cpSync(site, copy, { recursive: true });
  makeOpenableFromDisk(copy);
  browser = await launchBrowser();
  ({ page } = await officePage(browser, { width: 390, height: 844 }));
  page.on("requestfailed", (request) => faults.push(request.url()));
});

afterAll(async () => {
  await browser?.close();
  rmSync(copy, { recursive: true, force: true });
});

test("opened as built, a page has no styles; the copy for disks has them and leads from page to page", async () => {
  await page.goto(pathToFileURL(join(site, "index.html")).href);
  expect(await titleSize()).toBe(32);
  expect(faults.length).toBeGreaterThan(0);
  faults.length = 0;

  await page.goto(pathToFileURL(join(copy, "index.html")).href);
  expect(await titleSize()).not.toBe(32);
  await page.getByRole("link", { name: "办事", exact: false }).first().waitFor();
  for (const end of ["/cases/index.html", "/meetings/index.html", "/statistics/index.html"]) {
    await page
      .locator(`a[href$="${end.slice(1)}"]`)
      .first()
      .click();
    await page.waitForURL((url) => url.pathname.endsWith(end));
    await page.locator("main h1").waitFor();
  }
  expect(faults).toEqual([]);
});

test("where a script would be needed, the copy says what to do without", async () => {
  await page.goto(pathToFileURL(join(copy, "search/index.html")).href);
  await page.getByText("JavaScript", { exact: false }).first().waitFor();
});

test("every link of every page leads to a file of the copy", () => {
  const pages = builtPages(copy);
  expect(pages.length).toBeGreaterThan(200);
  const dead = pages.flatMap(({ address, root }) => {
    const file = join(copy, address.endsWith("/") ? `${address}index.html` : address);
    return root
      .querySelectorAll("a[href], link[href], img[src], source[srcset]")
      .flatMap((node) => [
        node.getAttribute("href") ?? node.getAttribute("src") ?? node.getAttribute("srcset")!.split(" ")[0]!,
      ])
      .filter((link) => !/^(?:[a-z]+:|#|\/admin\/)/.test(link))
      .filter(
        (link) =>
          !existsSync(fileURLToPath(new URL(link.split("#")[0]!, pathToFileURL(file)).href.split("?")[0]!)),
      )
      .map((link) => `${dirname(address)} → ${link}`);
  });
  expect(dead).toEqual([]);
});

function titleSize(): Promise<number> {
  return page
    .locator("h1")
    .first()
    .evaluate((title) => parseFloat(getComputedStyle(title).fontSize));
}
