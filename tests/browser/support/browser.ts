import { chromium, type Browser, type Page } from "playwright-core";
import { ensureChromium } from "../../support/ensure-chromium.ts";

/** A Chromium for a test; the test closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(console.log), args: ["--no-sandbox"] });
}

/** A page of a Chinese office computer, and what went wrong in its console. */
export async function officePage(
  browser: Browser,
  size: { width: number; height: number } = { width: 1280, height: 900 },
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: size, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error?.stack ?? error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  return { page, faults };
}
