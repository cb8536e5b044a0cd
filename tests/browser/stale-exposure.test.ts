import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "./support/browser.ts";

const folder = inject("demoSite");
let browser: Browser;
let server: Server;

beforeAll(async () => {
  browser = await launchBrowser();
  server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://site.test").pathname.replace(/\/$/, "/index.html");
    try {
      const bytes = readFileSync(join(folder, path));
      response
        .writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" })
        .end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, "127.0.0.1");
});
afterAll(async () => {
  server.close();
  await browser.close();
});

const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

async function read(path: string, moment: string): Promise<string> {
  const page = await browser.newPage();
  await page.clock.setFixedTime(new Date(moment));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  const text = await page.locator("main").innerText();
  await page.close();
  return text;
}

test.each(["/exposures/BG-2020-0006/", "/exposures/", "/"])(
  "%s, built before the term ended, hides the exposure afterwards and says so",
  async (path) => {
    const lastMinute = await read(path, "2020-07-18T23:59:00+08:00");
    expect(lastMinute).toContain("遛犬不清粪便");
    const nextDay = await read(path, "2020-07-19T00:01:00+08:00");
    expect(nextDay).not.toContain("遛犬不清粪便");
    expect(nextDay).toContain("已经到期，内容不再显示");
  },
);
