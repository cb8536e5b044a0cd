import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { readFolder } from "../../../src/entry-files/index.ts";
import { serveFolder, type SearchSite } from "../search-harness.ts";
import { launchBrowser } from "./browser.ts";

const { content } = readFolder("content");
/** A case of the demonstration, as it stands in its file. */
export const someCase = content.all("case")[0]!;
export const CASE_PAGE = `cases/${someCase.id}/`;
export const MINUTES_PAGE = `meetings/${content.all("meeting")[0]!.id}/`;

/** A reader of the demonstration for the tests of one file; every page of theirs is closed after each test. */
export function reader(): Reader {
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

  return {
    async open(path, { width = 390, script = true, kept, prepare } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 844 },
        locale: "zh-CN",
        javaScriptEnabled: script,
      });
      contexts.push(context);
      if (kept)
        await context.addInitScript(
          (text) => localStorage.setItem("sunlit-reading", text),
          JSON.stringify(kept),
        );
      await prepare?.(context);
      const page = await context.newPage();
      await page.goto(site.address + path);
      return page;
    },
  };
}

/** A button of the reading aids by its words. */
export function aid(page: Page, words: string): Locator {
  return page.locator(".aids button", { hasText: new RegExp(`^\\s*${words}\\s*$`) }).first();
}

/** Words of what has the focus. */
export function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim());
}

export interface Reader {
  open(path: string, look?: Look): Promise<Page>;
}

export interface Look {
  readonly width?: number;
  /** False: the browser runs no scripts. */
  readonly script?: boolean;
  /** What the reading aids keep in the browser. */
  readonly kept?: Record<string, string>;
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}
