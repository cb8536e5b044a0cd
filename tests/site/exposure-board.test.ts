import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import jsQR from "jsqr";
import { parse } from "node-html-parser";
import sharp from "sharp";
import { afterAll, expect, inject, test } from "vitest";
import { buildInChild } from "../../admin/server/build-in-child.ts";
import { formatEntryText } from "../../src/entry-files/index.ts";
import { writeSmallContent } from "../fixtures/small-content.ts";
import { builtPages, siteFiles } from "../support/site-files.ts";

const demo = inject("demoSite");
const folder = mkdtempSync(join(tmpdir(), "sunlit-board-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a community that has not switched the board on has no page of it and no way to it", async () => {
  const contentDir = join(folder, "content");
  writeSmallContent(contentDir);
  const site = join(contentDir, "settings/site.yml");
  const navigation = "navigation:\n  - name: 曝光台\n    path: /exposures/\n";
  writeFileSync(site, readFileSync(site, "utf8").replace("navigation:\n", navigation));
  expect(readFileSync(site, "utf8")).toContain("曝光台");
  const out = join(folder, "off");
  await buildInChild({ contentDir, outDir: out, today: "2024-03-05" });
  expect(siteFiles(out).filter((file) => file.startsWith("/exposures/"))).toEqual([]);
  const links = builtPages(out).flatMap(({ root }) => root.querySelectorAll('a[href^="/exposures/"]'));
  expect(links).toHaveLength(0);

  const exposure = { id: "BG-2024-001", title: "北苑 飞线充电", category: "wiring", place: "north-court" };
  const rest = {
    location: "车棚",
    day: "2024-03-01",
    description: "拉线充电。",
    rule: "公约",
    cleared: true,
  };
  const days = {
    warned: "2024-03-01",
    correctBy: "2024-03-02",
    published: "2024-03-03",
    expires: "2024-03-10",
  };
  const text = formatEntryText({ ...exposure, ...rest, ...days, handling: "已劝导。" }, "yml");
  mkdirSync(join(contentDir, "exposures"));
  writeFileSync(join(contentDir, "exposures/BG-2024-001.yml"), text);
  const built = buildInChild({ contentDir, outDir: join(folder, "refused"), today: "2024-03-05" });
  await expect(built).rejects.toThrow("没有开通曝光台");
});

test("every page says how to object: telephone, place, a code, and the number of what is read", async () => {
  const pages = builtPages(demo).filter(({ address }) => !address.startsWith("/embed/"));
  for (const { address, root } of pages) {
    const part = root.querySelector(".footer__object")!;
    expect(part, address).toBeTruthy();
    expect(part.text, address).toMatch(/0571-90000001.*党群服务中心/s);
    expect(part.querySelector('img[src="/objection-qr.svg"]'), address).toBeTruthy();
  }
  const page = parse(readFileSync(join(demo, "exposures/BG-2020-0006/index.html"), "utf8"));
  const links = page.querySelectorAll('.footer__object a[href="/objections/?about=BG-2020-0006"]');
  expect(links).toHaveLength(1);
  const { data, info } = await sharp(join(demo, "objection-qr.svg"), { density: 600 })
    .resize(400)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe("tel:057190000001");
});

test("the page on privacy tells what the settings say", () => {
  const page = parse(readFileSync(join(demo, "privacy/index.html"), "utf8"));
  const words = page.querySelector("main")!.text;
  for (const fact of [
    "兰锦社区居民委员会",
    "2019年12月20日",
    "一般展示 15 天",
    "不到 30 户",
    "先公示 7 天",
    "0571-90000001",
  ])
    expect(words).toContain(fact);
});

test("pages of exposures are kept out of search engines and their archives", () => {
  const boards = builtPages(demo).filter(({ address }) => address.startsWith("/exposures/"));
  expect(boards.length).toBeGreaterThan(5);
  for (const { address, root } of boards)
    expect(root.querySelector("meta[name=robots]")?.getAttribute("content"), address).toMatch(
      /noindex,noarchive/,
    );
});
