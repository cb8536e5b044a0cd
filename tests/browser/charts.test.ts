import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { serveFolder, type SearchSite } from "./search-harness.ts";

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

describe("a chart", () => {
  test("costs nothing until it comes into view, and then keeps the page as wide as a small phone", async () => {
    const { page, scripts } = await open("statistics/", { width: 360, height: 640 });
    expect(scripts.filter((path) => path.includes("draw-chart"))).toEqual([]);
    expect(await page.locator("canvas").count()).toBe(0);
    await drawn(panel(page, "cases-received-category"));
    expect(scripts.filter((path) => path.includes("draw-chart"))).toHaveLength(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    // Charts further down are still the drawing.
    expect(await panel(page, "service-hours-month").locator("canvas").count()).toBe(0);
  });

  test("is read value by value with the keyboard, as its table has them", async () => {
    const { page } = await open("figures/cases-received/");
    const chart = await drawn(panel(page, "cases-received-tier"));
    const canvas = chart.locator("canvas");
    expect(await canvas.getAttribute("aria-label")).toMatch(/最多的是.*按左右方向键逐项读数/);
    // It is reached by Tab from the link before it, not only by a mouse.
    await canvas.evaluate((one) => (one as HTMLElement).focus());
    const rows = await chart
      .locator("tbody tr")
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent!.trim())));
    const said: string[] = [];
    for (const _ of rows) {
      await page.keyboard.press("ArrowRight");
      said.push((await chart.locator("[aria-live]").textContent())!);
    }
    expect(said).toEqual(rows.map(([name, value]) => `${name}：${value} 件`));
    await page.keyboard.press("Home");
    expect(await chart.locator("[aria-live]").textContent()).toBe(said[0]);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("下载图片");
  });

  test("says of a withheld month that it is not told", async () => {
    const { page } = await open("figures/services-by-proxy/");
    const chart = await drawn(panel(page, "services-by-proxy-month"));
    await chart.locator("canvas").focus();
    await page.keyboard.press("ArrowRight");
    expect(await chart.locator("[aria-live]").textContent()).toBe("2020年4月：不公布");
  });

  test("is downloaded as a picture that holds its title, the drawing, the source line and the day", async () => {
    const { page } = await open("figures/cases-received/");
    const chart = await drawn(panel(page, "cases-received-month"));
    const downloading = page.waitForEvent("download");
    await chart.getByRole("button", { name: "下载图片" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("受理量（按月份）-数据截至2020年7月14日.png");
    const picture = sharp(readFileSync((await download.path())!));
    const { format, width = 0, height = 0 } = await picture.metadata();
    expect([format, width]).toEqual(["png", 1280]);
    const drawing = 720;
    const margin = 32;
    const inked = async (top: number, bottom: number) => {
      const strip = await picture
        .clone()
        .extract({ left: 0, top, width, height: bottom - top })
        .removeAlpha()
        .png()
        .toBuffer();
      // sharp takes statistics of what it reads, not of what it is told to make of it.
      const { channels } = await sharp(strip).stats();
      return channels.some(({ min, max }) => max - min > 60);
    };
    const notes = height - margin - drawing - margin - margin;
    expect(notes).toBeGreaterThan(56);
    expect(await inked(margin, margin + 50)).toBe(true);
    expect(await inked(margin + 56, margin + 56 + drawing)).toBe(true);
    expect(await inked(margin + 56 + drawing + margin, height - margin)).toBe(true);
    // The frame around it is empty: nothing is cut off.
    expect(await inked(0, margin - 4)).toBe(false);
    expect(await inked(height - margin + 4, height)).toBe(false);
  });

  test("is printed as the drawing with its table, without what only a screen can use", async () => {
    const { page } = await open("figures/cases-received/");
    const chart = await drawn(panel(page, "cases-received-month"));
    await page.emulateMedia({ media: "print" });
    expect(await chart.locator(".chart-drawing").isVisible()).toBe(true);
    expect(await chart.locator("table").first().isVisible()).toBe(true);
    expect(await chart.locator(".figure-panel__source").isVisible()).toBe(true);
    expect(await chart.locator("canvas").isVisible()).toBe(false);
    expect(await chart.getByRole("button").isVisible()).toBe(false);
  });

  test("stands there as drawing, sentence and table without JavaScript", async () => {
    const { page } = await open("figures/cases-received/", { width: 360, height: 640 }, false);
    const chart = panel(page, "cases-received-month");
    expect(await chart.locator(".chart-drawing").isVisible()).toBe(true);
    expect(await chart.locator(".figure-panel__sentence").textContent()).toMatch(/最多的是/);
    expect(await chart.locator("table").first().isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "下载图片" }).count()).toBe(0);
  });
});

function panel(page: Page, id: string): Locator {
  return page.locator(`section[id="${id}"]`);
}

/** The panel, after it came into view and was drawn. */
async function drawn(chart: Locator): Promise<Locator> {
  await chart.locator("figure-chart").scrollIntoViewIfNeeded();
  await chart.locator("canvas").waitFor();
  return chart;
}

async function open(path: string, size = { width: 1280, height: 900 }, javaScriptEnabled = true) {
  const context = await browser.newContext({
    viewport: size,
    javaScriptEnabled,
    locale: "zh-CN",
    reducedMotion: "reduce",
  });
  contexts.push(context);
  const page = await context.newPage();
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname);
  });
  await page.goto(`${site.address}${path}`, { waitUntil: "load" });
  return { page, scripts };
}
