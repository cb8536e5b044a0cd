import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import jsqr from "jsqr";
import { parse, type HTMLElement } from "node-html-parser";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressedSite, HOME } from "../support/addressed-site.ts";
import { pageKinds, type PageKind } from "../support/page-kinds.ts";
import { tool } from "../support/tool.ts";
import { serveFolder, type SearchSite } from "./search-harness.ts";
import { launchBrowser } from "./support/browser.ts";
import { seenWords } from "./support/seen-words.ts";

/** The sheets stay here after the test, to be looked at. */
const KEPT = ".cache/paper";
const POINTS_PER_MM = 72 / 25.4;
/** No printer prints closer to the edge than this. */
const UNPRINTABLE = 4 * POINTS_PER_MM;
let site: string;
let kinds: PageKind[];
let server: SearchSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await addressedSite();
  kinds = pageKinds(site).filter(({ address }) => !address.startsWith("embed/"));
  server = await serveFolder(site, new URL(HOME).pathname);
  browser = await launchBrowser();
  const context = await browser.newContext({ locale: "zh-CN", serviceWorkers: "block", bypassCSP: true });
  page = await context.newPage();
  await page.emulateMedia({ media: "print" });
  tool("pdftoppm");
  rmSync(KEPT, { recursive: true, force: true });
  mkdirSync(KEPT, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test("on paper every kind of page keeps its words, inside what a printer can print, on numbered sheets", async () => {
  const found: string[] = [];
  for (const { address } of kinds)
    found.push(...faults(await print(address)).map((one) => `/${address} ${one}`));
  expect(found).toEqual([]);
}, 600_000);

test("words at the edge of the paper or beyond it are noticed", async () => {
  const found = faults(
    await print("pages/about/", () => {
      document.head.insertAdjacentHTML("beforeend", "<style>@page { margin: 0 }</style>");
      document
        .querySelector("h1")!
        .insertAdjacentHTML(
          "afterend",
          '<p style="position: absolute; left: 0">到了边上</p><p style="position: relative; left: 300mm">到了外面</p>',
        );
    }),
  );
  expect(found.join()).toContain("at the edge: 到了边上");
  expect(found.join()).toContain("lost: 到了外面");
});

test("the code on the paper is that of the page it was printed from, or that a notice is about", async () => {
  const coded = kinds.filter(({ route }) =>
    /^(index|(cases|meetings|activities)\/\[id\]|print\/.*)\.astro$/.test(route),
  );
  expect(coded.length).toBeGreaterThan(6);
  for (const { address, route } of coded) {
    const { file } = await print(address);
    const codes = (await Promise.all(pictures(file).map(decode))).flat();
    const said = /https:\S+\//.exec(await page.locator(".paper-foot").innerText())![0];
    expect(codes, address).toContain(said);
    if (route.startsWith("print/"))
      expect(existsSync(join(site, said.slice(HOME.length), "index.html"))).toBe(true);
    else expect(said).toBe(HOME + address);
  }
}, 300_000);

/** A printed page: its file, and the words that can be seen on it, each as it stands in the page. */
interface Paper {
  readonly file: string;
  readonly words: readonly string[];
}

async function print(address: string, change?: () => void): Promise<Paper> {
  await page.goto(server.address + address);
  if (change) await page.evaluate(change);
  const file = join(KEPT, `${address.replace(/\/$/, "").replaceAll("/", "_") || "index"}.pdf`);
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  return { file, words: await seenWords(page) };
}

/** What an independent reader finds wrong with a PDF; its lengths are points. */
function faults({ file, words }: Paper): string[] {
  const sheets = parse(text(["-bbox", file, "-"])).querySelectorAll("page");
  const near = sheets.flatMap((sheet) => {
    const number = (of: HTMLElement, name: string) => Number(of.getAttribute(name));
    const [width, height] = [number(sheet, "width"), number(sheet, "height")];
    return sheet
      .querySelectorAll("word")
      .filter(
        (word) =>
          number(word, "xmin") < UNPRINTABLE ||
          number(word, "xmax") > width - UNPRINTABLE ||
          number(word, "ymax") > height - UNPRINTABLE,
      )
      .map((word) => `at the edge: ${word.text}`);
  });
  const all = text(["-raw", file, "-"]).replace(/\s+/g, "");
  const numberOf = (sheet: number) =>
    file.includes("print_notices_") ? `—${sheet}—` : `第${sheet}页，共${sheets.length}页`;
  const numbered = sheets.every((_, index) => all.includes(numberOf(index + 1)));
  const plain = all.replace(/第\d+页，共\d+页|—\d+—/g, "");
  const lost = words.filter((word) => !plain.includes(word)).map((word) => `lost: ${word}`);
  return [...near, ...lost, ...(numbered ? [] : ["has no page numbers"])];
}

function text(args: string[]): string {
  return execFileSync("pdftotext", args, { encoding: "utf8", maxBuffer: 1 << 28 });
}

/** A picture of each sheet. */
function pictures(file: string): Buffer[] {
  const xml = execFileSync("pdfinfo", [file], { encoding: "utf8" });
  const count = Number(/^Pages:\s+(\d+)/m.exec(xml)![1]);
  // The code stands on the first sheet of a notice and on the last of a page.
  return [...new Set([1, count])].map((sheet) =>
    execFileSync(tool("pdftoppm"), ["-r", "150", "-png", "-f", String(sheet), "-l", String(sheet), file], {
      maxBuffer: 1 << 28,
    }),
  );
}

/** What the codes on a sheet say. */
async function decode(picture: Buffer): Promise<string[]> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(data);
  const found: string[] = [];
  for (let code = jsqr(pixels, info.width, info.height); code; code = jsqr(pixels, info.width, info.height)) {
    found.push(code.data);
    blank(pixels, info.width, code.location);
  }
  return found;
}

/** Paints over a code that was read, so that the next is found. */
function blank(
  pixels: Uint8ClampedArray,
  width: number,
  corners: NonNullable<ReturnType<typeof jsqr>>["location"],
): void {
  const { topLeftCorner: from, bottomRightCorner: to } = corners;
  for (let y = Math.floor(from.y); y <= to.y; y += 1)
    pixels.fill(255, (y * width + Math.floor(from.x)) * 4, (y * width + Math.ceil(to.x)) * 4);
}
