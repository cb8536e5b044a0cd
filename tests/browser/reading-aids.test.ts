import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { readFolder } from "../../src/entry-files/index.ts";
import { launchBrowser } from "./support/browser.ts";
import { serveFolder, type SearchSite } from "./search-harness.ts";

const { content } = readFolder("content");
const aCase = `cases/${content.all("case")[0]!.id}/`;
const minutes = `meetings/${content.all("meeting")[0]!.id}/`;
const kinds = ["", "cases/", aCase, minutes, "statistics/", "exposures/", "organisations/", "search/"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
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

describe("large type", () => {
  test("one tap makes the body 24 px and what is pressed in the masthead 60 px; the next page keeps it", async () => {
    const page = await open("");
    expect(await bodySize(page)).toBeLessThan(20);
    await tool(page, "大字").click();
    expect(await bodySize(page)).toBeGreaterThanOrEqual(24);
    expect(await tool(page, "大字").getAttribute("aria-pressed")).toBe("true");
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("大字");

    await page.getByRole("link", { name: "办事进度", exact: true }).click();
    await page.waitForURL(/\/cases\/$/);
    expect(await bodySize(page)).toBeGreaterThanOrEqual(24);
    expect(await tool(page, "大字").getAttribute("aria-pressed")).toBe("true");
    await tool(page, "助读").click();
    const targets = await page
      .locator(".masthead :is(a, button):visible")
      .evaluateAll((all) =>
        all.map((one) => [one.textContent!.trim(), one.getBoundingClientRect().height] as const),
      );
    expect(targets.length).toBeGreaterThan(12);
    expect(targets.filter(([, height]) => height < 60)).toEqual([]);
  });

  test("it is there before anything is drawn, without the buttons' script", async () => {
    const page = await open("", { kept: { type: "large" }, prepare: withoutModules });
    expect(await bodySize(page)).toBeGreaterThanOrEqual(24);
    // Buttons that do not work yet are not offered.
    expect(await tool(page, "大字").isVisible()).toBe(false);
  });

  test("no text on a page is smaller than 24 px, and none is lost", async () => {
    for (const path of kinds) {
      const page = await open(path);
      const before = await visibleText(page);
      await tool(page, "大字").click();
      expect(await visibleText(page), path).toBe(before);
      expect(await smallText(page, 24), path).toEqual([]);
    }
  });

  test("nothing is wider than a screen of 360 px, not even when the reader's app enlarges it once more", async () => {
    for (const path of kinds) {
      const page = await open(path, { width: 360, kept: { type: "large" } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
      await page.evaluate(() => (document.documentElement.style.fontSize = "150%"));
      expect(await bodySize(page)).toBe(36);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} ×1.5`).toBe(360);
    }
  });
});

describe("contrast", () => {
  test("colours become black on yellow or yellow on black, never both, and come back on reset", async () => {
    const page = await open(aCase, { width: 1280 });
    const before = await colours(page);
    await tool(page, "助读").click();
    await tool(page, "黄底黑字").click();
    expect(await colours(page)).toEqual(["rgb(0, 0, 0)", "rgb(255, 235, 59)"]);
    await tool(page, "黑底黄字").click();
    expect(await colours(page)).toEqual(["rgb(255, 235, 59)", "rgb(0, 0, 0)"]);
    expect(await tool(page, "黄底黑字").getAttribute("aria-pressed")).toBe("false");
    await tool(page, "大字").click();
    await tool(page, "大鼠标").click();
    await tool(page, "阅读线").click();
    expect(await page.evaluate(() => getComputedStyle(document.body).cursor)).toContain("url(");
    await tool(page, "恢复原样").click();
    expect(await colours(page)).toEqual(before);
    expect(await bodySize(page)).toBeLessThan(20);
    expect(await page.evaluate(() => getComputedStyle(document.body).cursor)).toBe("auto");
    expect(await page.locator(".reading-line").count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await page.locator('.aids [aria-pressed="true"]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("恢复原样");
  });

  test("axe notices colours that are too close", async () => {
    const page = await open("");
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>("main p"))
        one.style.setProperty("color", "#ddd", "important");
    });
    expect(await findings(page)).toContainEqual(expect.stringContaining("color-contrast"));
  });

  for (const contrast of ["black-on-yellow", "yellow-on-black"]) {
    test(`axe finds nothing in large type and ${contrast}`, async () => {
      for (const path of kinds) {
        const page = await open(path, { kept: { type: "large", contrast } });
        if (path === "") await tool(page, "助读").click();
        expect(await findings(page), path).toEqual([]);
      }
    });
  }
});

test("the reading line follows the pointer and the focus, and lets presses through", async () => {
  const page = await open(minutes, { width: 1280, kept: { line: "on" } });
  const line = page.locator(".reading-line");
  await page.mouse.move(200, 321);
  expect((await line.boundingBox())!.y).toBe(321);
  const link = page.locator(".brand");
  await link.focus();
  const box = (await link.boundingBox())!;
  expect(Math.abs((await line.boundingBox())!.y - box.y - box.height)).toBeLessThan(1);
  await tool(page, "助读").click();
  await tool(page, "阅读线").click();
  expect(await line.count()).toBe(0);
});

describe("reading aloud", () => {
  test("the main text is read in order, marked meanwhile, and stopped from anywhere", async () => {
    const page = await open(aCase, { prepare: withVoice });
    await tool(page, "助读").click();
    await tool(page, "朗读正文").click();
    const title = content.all("case")[0]!.data.title;
    await page.waitForFunction(() => (window as unknown as Spoken).spoken.length >= 6);
    const spoken = await page.evaluate(() => (window as unknown as Spoken).spoken);
    expect(spoken.join("")).toContain(title);
    expect(spoken.join("")).not.toContain("首页");
    expect(await page.locator("main [data-spoken]").count()).toBe(1);

    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const stop = page.locator('[data-part="stop"]');
    expect((await stop.boundingBox())!.y).toBeLessThan(844);
    await stop.focus();
    await page.keyboard.press("Enter");
    expect(await stop.isVisible()).toBe(false);
    expect(await page.locator("[data-spoken]").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("朗读正文");
    const after = await page.evaluate(() => (window as unknown as Spoken).spoken.length);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as Spoken).spoken.length)).toBe(after);
  });

  test("a device without a voice is told so", async () => {
    const page = await open(aCase, { prepare: withVoice });
    await page.evaluate(() => ((window as unknown as Spoken).mute = true));
    await tool(page, "助读").click();
    await tool(page, "朗读正文").click();
    await page.getByText("没有读出声音").waitFor();
    expect(await page.locator('[data-part="stop"]').isVisible()).toBe(false);
  });

  test("it is not offered where the browser cannot speak", async () => {
    const page = await open(aCase, {
      prepare: (context) =>
        context.addInitScript(() => {
          delete (Window.prototype as unknown as Record<string, unknown>)["speechSynthesis"];
          delete (window as unknown as Record<string, unknown>)["speechSynthesis"];
        }),
    });
    await tool(page, "助读").click();
    expect(await tool(page, "恢复原样").isVisible()).toBe(true);
    expect(await tool(page, "朗读正文").isVisible()).toBe(false);
  });
});

test("everything is reached and worked by keyboard", async () => {
  const page = await open("", { width: 1280 });
  await page.locator(".masthead__tools a").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  expect(await bodySize(page)).toBeGreaterThanOrEqual(24);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const passed: (string | undefined)[] = [];
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press("Tab");
    passed.push(await page.evaluate(() => document.activeElement?.textContent?.trim()));
  }
  expect(passed).toEqual(["黄底黑字", "黑底黄字", "大鼠标", "阅读线", "朗读正文", "恢复原样"]);
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("助读");
  expect(await tool(page, "助读").getAttribute("aria-expanded")).toBe("false");
});

test("without JavaScript no dead button is shown, and search stays", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(site.address);
  expect(await page.locator(".masthead button:visible").count()).toBe(0);
  expect(await page.locator(".masthead__tools a").isVisible()).toBe(true);
});

test("where storage is forbidden or spoilt the buttons work for the page", async () => {
  const forbid = (context: BrowserContext) =>
    context.addInitScript(() =>
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("forbidden", "SecurityError");
        },
      }),
    );
  const spoil = (context: BrowserContext) =>
    context.addInitScript(() => localStorage.setItem("sunlit-reading", "{large"));
  for (const prepare of [forbid, spoil]) {
    const page = await open("", { prepare });
    await tool(page, "大字").click();
    expect(await bodySize(page)).toBeGreaterThanOrEqual(24);
  }
});

test("a page that is read costs at most 5 KB of JavaScript", () => {
  const folder = inject("demoSite");
  const html = readFileSync(join(folder, aCase, "index.html"), "utf8");
  const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, address]) => address!.slice(1));
  expect(scripts.length).toBe(2);
  expect(html).not.toMatch(/<script(?![^>]*(?:src|ld\+json))[^>]*>/);
  const asked = new Set<string>();
  const ask = (file: string): void => {
    if (asked.has(file)) return;
    asked.add(file);
    for (const other of readdirSync(join(folder, "_astro")))
      if (readFileSync(join(folder, file), "utf8").includes(`./${other}`)) ask(`_astro/${other}`);
  };
  scripts.forEach(ask);
  const bytes = [...asked].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  console.log(`JavaScript of a page that is read: ${bytes} bytes in ${asked.size} files`);
  expect(bytes).toBeLessThanOrEqual(5 * 1024);
});

interface Look {
  readonly width?: number;
  readonly kept?: Record<string, string>;
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** What the made-up voice has been given to say. */
interface Spoken {
  spoken: string[];
  mute: boolean;
}

async function open(path: string, { width = 390, kept, prepare }: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    locale: "zh-CN",
  });
  contexts.push(context);
  if (kept)
    await context.addInitScript((text) => localStorage.setItem("sunlit-reading", text), JSON.stringify(kept));
  await prepare?.(context);
  const page = await context.newPage();
  await page.goto(site.address + path);
  return page;
}

function withoutModules(context: BrowserContext): Promise<unknown> {
  return context.route(/ReadingAids.*\.js$/, (route) => route.abort());
}

/** A voice of 40 ms a piece: test machines have none. */
function withVoice(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    const told = window as unknown as Spoken;
    told.spoken = [];
    let timer = 0;
    speechSynthesis.speak = (one) => {
      timer = window.setTimeout(() => {
        if (told.mute) return one.dispatchEvent(new Event("error"));
        told.spoken.push(one.text);
        one.dispatchEvent(new Event("start"));
        timer = window.setTimeout(() => one.dispatchEvent(new Event("end")), 40);
        return true;
      });
    };
    speechSynthesis.cancel = () => clearTimeout(timer);
  });
}

const tool = (page: Page, name: string) =>
  page.locator(".aids button", { hasText: new RegExp(`^\\s*${name}\\s*$`) }).first();

const bodySize = (page: Page) =>
  page.evaluate(() => parseFloat(getComputedStyle(document.querySelector("main")!).fontSize));

const colours = (page: Page) =>
  page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });

const visibleText = (page: Page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, ""));

/** Text that is drawn smaller than `limit` px, beside drawings, whose numbers stand in a table as well. */
const smallText = (page: Page, limit: number) =>
  page.evaluate((least) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const small: string[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement!;
      const text = walker.currentNode.textContent!.trim();
      if (!text || parent.closest("svg, script, .visually-hidden") || !parent.getClientRects().length)
        continue;
      const size = parseFloat(getComputedStyle(parent).fontSize);
      if (size < least) small.push(`${size} ${text.slice(0, 20)}`);
    }
    return small;
  }, limit);

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (
      window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    ).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    interface Violation {
      id: string;
      nodes: { html: string }[];
    }
  });
}
