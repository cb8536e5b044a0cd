import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildInChild } from "../../admin/server/build-in-child.ts";
import { readFolder } from "../../src/entry-files/index.ts";
import { serveFolder } from "../browser/search-harness.ts";
import { launchBrowser } from "../browser/support/browser.ts";
import { writeOwnCommunity } from "../fixtures/own-community.ts";

let folder: string;
const content = () => join(folder, "content");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sunlit-own-community-"));
  await writeOwnCommunity(content());
  await buildInChild({ contentDir: content(), outDir: join(folder, "site"), base: "/", today: "2024-04-01" });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("what the community added is sound", () => {
  expect(readFolder(content()).faults).toEqual([]);
});

describe("a community's own words stand on its pages, without a line of code", () => {
  test.each([
    ["a workflow", "/workflows/tea/", ["茶桌三步", "摆茶桌", "记下来", "回个话"]],
    [
      "a case on that workflow",
      "/cases/LJ-2024-0002/",
      ["茶桌三步", "河道保洁", "北苑", "东微网格", "渡口茶桌"],
    ],
    ["a category", "/cases/category/river/", ["河道保洁类案件", "河里漂着水草"]],
    ["a grid level and a place on it", "/cases/place/micro-east/", ["东微网格", "河里漂着水草"]],
    ["a kind of meeting", "/meetings/YS-2024-0001/", ["渡口茶桌会", "清水草"]],
    ["a category of listings", "/listings/", ["摆渡出行", "早班渡船太少"]],
    ["that category on the listing itself", "/listings/QD-2024-0001/", ["摆渡出行"]],
    ["a kind of assessment", "/assessments/", ["渡船评议", "试验社区居民委员会"]],
    ["the figures of them all", "/figures/cases-received/", ["河道保洁", "渡口茶桌"]],
  ])("%s", (_, page, words) => {
    const text = parse(readFileSync(join(folder, "site", page, "index.html"), "utf8")).querySelector(
      "main",
    )!.text;
    for (const word of words) expect(text).toContain(word);
  });
});

test("an open case prints its last day, and the browser counts anew for the reader's own today", async () => {
  const page = "cases/LJ-2024-0002/";
  const printed = parse(readFileSync(join(folder, "site", page, "index.html"), "utf8"));
  expect(printed.querySelector(".plaque__clock")!.text).toMatch(
    /剩余4个工作日2024年4月5日\s*到期，按2024年4月1日算/,
  );
  const site = await serveFolder(join(folder, "site"));
  const browser = await launchBrowser();
  try {
    for (const [today, words] of [
      ["2024-04-03", "剩余2个工作日"],
      ["2024-04-05", "今天到期"],
      ["2024-04-09", "超期2个工作日"],
    ] as const) {
      const tab = await browser.newPage();
      await tab.clock.setFixedTime(new Date(`${today}T04:00:00Z`));
      await tab.goto(site.address + page);
      await expect.poll(() => tab.locator(".plaque__clock").innerText()).toContain(words);
      expect(await tab.locator(".plaque--late").count()).toBe(words.startsWith("超期") ? 1 : 0);
      await tab.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
});

test("a photograph comes in a format and a width for the reader's screen, with its place kept free", async () => {
  const site = await serveFolder(join(folder, "site"));
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await tab.goto(`${site.address}cases/LJ-2024-0002/`);
    const photo = tab.getByRole("img", { name: "河面上漂着一片水草" });
    await photo.scrollIntoViewIfNeeded();
    const shown = () =>
      photo.evaluate((img: HTMLImageElement) => [img.currentSrc.replace(/.*-/, ""), img.naturalHeight > 0]);
    await expect.poll(shown).toEqual(["480.avif", true]);
    expect(await photo.getAttribute("width")).toBe("1200");
    expect(await photo.getAttribute("loading")).toBe("lazy");
    const box = (await photo.boundingBox())!;
    expect(box.width / box.height).toBeCloseTo(1.5, 1);
  } finally {
    await browser.close();
    await site.close();
  }
});
