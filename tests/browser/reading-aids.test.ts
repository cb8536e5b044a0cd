import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { aid, CASE_PAGE, focused, MINUTES_PAGE, reader } from "./support/reader.ts";

const { open } = reader();

describe("large type", () => {
  test("one tap makes the body 24 px and what is pressed in the masthead 60 px; the next page keeps it", async () => {
    const page = await open("");
    expect(await bodySize(page)).toBeLessThan(20);
    await aid(page, "大字").click();
    expect(await bodySize(page)).toBeGreaterThanOrEqual(24);
    expect(await aid(page, "大字").getAttribute("aria-pressed")).toBe("true");
    expect(await focused(page)).toBe("大字");

    await page.getByRole("link", { name: "办事进度", exact: true }).click();
    await page.waitForURL(/\/cases\/$/);
    expect(await bodySize(page)).toBeGreaterThanOrEqual(24);
    expect(await aid(page, "大字").getAttribute("aria-pressed")).toBe("true");
    await aid(page, "助读").click();
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
    expect(await aid(page, "大字").isVisible()).toBe(false);
  });

  test("it grows once more when the reader's app enlarges everything", async () => {
    const page = await open("", { kept: { type: "large" } });
    await page.evaluate(() => (document.documentElement.style.fontSize = "150%"));
    expect(await bodySize(page)).toBe(36);
  });
});

describe("contrast", () => {
  test("colours become black on yellow or yellow on black, never both, and come back on reset", async () => {
    const page = await open(CASE_PAGE, { width: 1280 });
    const before = await colours(page);
    await aid(page, "助读").click();
    await aid(page, "黄底黑字").click();
    expect(await colours(page)).toEqual(["rgb(0, 0, 0)", "rgb(255, 235, 59)"]);
    await aid(page, "黑底黄字").click();
    expect(await colours(page)).toEqual(["rgb(255, 235, 59)", "rgb(0, 0, 0)"]);
    expect(await aid(page, "黄底黑字").getAttribute("aria-pressed")).toBe("false");
    await aid(page, "大字").click();
    await aid(page, "大鼠标").click();
    await aid(page, "阅读线").click();
    expect(await page.evaluate(() => getComputedStyle(document.body).cursor)).toContain("url(");
    await aid(page, "恢复原样").click();
    expect(await colours(page)).toEqual(before);
    expect(await bodySize(page)).toBeLessThan(20);
    expect(await page.evaluate(() => getComputedStyle(document.body).cursor)).toBe("auto");
    expect(await page.locator(".reading-line").count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await page.locator('.aids [aria-pressed="true"]').count()).toBe(0);
    expect(await focused(page)).toBe("恢复原样");
  });
});

test("the reading line follows the pointer and the focus, and lets presses through", async () => {
  const page = await open(MINUTES_PAGE, { width: 1280, kept: { line: "on" } });
  const line = page.locator(".reading-line");
  await page.mouse.move(200, 321);
  expect((await line.boundingBox())!.y).toBe(321);
  const link = page.locator(".brand");
  await link.focus();
  const box = (await link.boundingBox())!;
  expect(Math.abs((await line.boundingBox())!.y - box.y - box.height)).toBeLessThan(1);
  await aid(page, "助读").click();
  await aid(page, "阅读线").click();
  expect(await line.count()).toBe(0);
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
    passed.push(await focused(page));
  }
  expect(passed).toEqual(["黄底黑字", "黑底黄字", "大鼠标", "阅读线", "朗读正文", "恢复原样"]);
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBe("助读");
  expect(await aid(page, "助读").getAttribute("aria-expanded")).toBe("false");
});

test("without JavaScript no dead button is shown, and search stays", async () => {
  const page = await open("", { script: false });
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
    await aid(page, "大字").click();
    expect(await bodySize(page)).toBeGreaterThanOrEqual(24);
  }
});

function withoutModules(context: BrowserContext): Promise<unknown> {
  return context.route(/ReadingAids.*\.js$/, (route) => route.abort());
}

function bodySize(page: Page): Promise<number> {
  return page.evaluate(() => parseFloat(getComputedStyle(document.querySelector("main")!).fontSize));
}

function colours(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });
}
