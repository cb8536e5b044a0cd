import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chmodSync } from "node:fs";
import { expect, inject, onTestFinished, test } from "vitest";
import { startNginx } from "../support/web-servers.ts";
import { launchBrowser } from "./support/browser.ts";

test("behind the shipped nginx configuration the site works in Chromium, and its policy forbids nothing it needs", async () => {
  const state = mkdtempSync(join(tmpdir(), "sunlit-live-"));
  onTestFinished(() => rmSync(state, { recursive: true, force: true }));
  chmodSync(state, 0o755);
  chmodSync(join(inject("demoSite"), ".."), 0o755);
  symlinkSync(inject("demoSite"), join(state, "live"));
  const { url } = await startNginx(state, "127.0.0.1:9");
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ ignoreHTTPSErrors: true, serviceWorkers: "block" });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`${page.url()} ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`${page.url()} ${error.message}`));

  await page.goto(`${url}/`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.goto(`${url}/search/?q=${encodeURIComponent("路灯")}`);
  await page.locator("main a[href*='/cases/']").first().waitFor();
  await page.goto(`${url}/statistics/`);
  await page.locator("figure-chart").first().scrollIntoViewIfNeeded();
  await page.locator("figure-chart canvas, figure-chart svg").first().waitFor();
  await page.goto(`${url}/cases/LJ-2020-0125/`);
  await page.getByRole("heading", { level: 1, name: /维修资金/ }).waitFor();
  expect(faults).toEqual([]);

  // What is not allowed is told here too; else nothing was listened to.
  await page.evaluate(() =>
    document.querySelector("main")!.insertAdjacentHTML("beforeend", '<p style="color:red">x</p>'),
  );
  await expect.poll(() => faults.join()).toMatch(/Content Security Policy/);
}, 120_000);
