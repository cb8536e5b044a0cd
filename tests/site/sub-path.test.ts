import jsqr from "jsqr";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { sharePictures, sharePictureSize } from "../../src/domain/share/index.ts";
import { addressedSite, HOME } from "../support/addressed-site.ts";
import { builtPages, deadLinks, siteFiles, type BuiltPage } from "../support/site-files.ts";
import { DEMO_DAY } from "../support/set-up.ts";
import { xmlFaults } from "../unit/domain/feeds/well-formed.ts";

let site: string;
let pages: BuiltPage[];

beforeAll(async () => {
  site = await addressedSite();
  pages = builtPages(site);
});

test("a site built for a sub-path keeps every link and picture under it", () => {
  expect(pages.length).toBeGreaterThan(200);
  expect(deadLinks(site, pages, "/lanjin/")).toEqual([]);
  // The same links are dead at the root, so the check above has looked at them.
  expect(deadLinks(site, pages.slice(0, 1)).length).toBeGreaterThan(0);
  expect(existsSync(join(site, "search-index"))).toBe(true);
});

test("a link to a page comes with its address and with a picture that is there", async () => {
  for (const { address, root } of pages.filter(isOfTheSite)) {
    const said = (name: string) => root.querySelector(`meta[property="${name}"]`)?.getAttribute("content");
    expect(said("og:url"), address).toBe(`${HOME}${address.slice(1)}`);
    const picture = said("og:image") ?? "";
    expect(picture.startsWith(`${HOME}share/`), address).toBe(true);
    expect(existsSync(join(site, picture.slice(HOME.length))), picture).toBe(true);
  }
  for (const one of sharePictures) {
    const { width, height, format } = await sharp(join(site, `share/${one}.png`)).metadata();
    expect({ width, height, format }, one).toEqual({ ...sharePictureSize, format: "png" });
  }
});

test("the code on a page leads to that page", async () => {
  for (const { address, root } of pages.filter(isOfTheSite).filter((_, index) => index % 20 === 0))
    expect(await readCode(root, ".page-qr img"), address).toBe(`${HOME}${address.slice(1)}`);
});

test("the code beside 我有异议 carries the number of the entry it stands under", async () => {
  const numbered = pages.filter(({ address }) => /^\/[a-z]+\/[A-Z]+-\d{4}-\d+\/$/.test(address));
  expect(numbered.length).toBeGreaterThan(100);
  for (const { address, root } of numbered.filter((_, index) => index % 40 === 0))
    expect(await readCode(root, ".footer__object img"), address).toBe(
      `${HOME}objections/?about=${address.split("/")[2]}`,
    );
});

/** What a telephone reads from a picture that stands in the page itself. */
async function readCode(root: BuiltPage["root"], selector: string): Promise<string | undefined> {
  const src = root.querySelector(selector)?.getAttribute("src") ?? "";
  expect(src).toMatch(/^data:image\/png;base64,/);
  const { data, info } = await sharp(Buffer.from(src.split(",")[1]!, "base64"))
    .resize(240, undefined, { kernel: "nearest" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe("search engines", () => {
  test("find every page but those of the board, with the day of the last change where an entry has one", () => {
    const text = readFileSync(join(site, "sitemap.xml"), "utf8");
    expect(xmlFaults(text.replace(/UTF-8/, "utf-8"))).toEqual([]);
    const named = new Map(
      [...text.matchAll(/<loc>([^<]+)<\/loc>(?:<lastmod>([^<]+))?/g)].map(([, loc, day]) => [loc!, day]),
    );
    const open = pages.filter(({ root }) => !root.querySelector('meta[name="robots"][content*="noindex"]'));
    expect([...named.keys()].sort()).toEqual(open.map(({ address }) => `${HOME}${address.slice(1)}`).sort());
    expect([...named.keys()].filter((address) => address.includes("/exposures/"))).toEqual([]);
    const cases = [...named].filter(([address]) => /\/cases\/[A-Z]/.test(address));
    expect(cases.length).toBeGreaterThan(50);
    expect(cases.filter(([, day]) => !/^\d{4}-\d\d-\d\d$/.test(day ?? "") || day! > DEMO_DAY)).toEqual([]);
    expect(readFileSync(join(site, "robots.txt"), "utf8")).toContain(`Sitemap: ${HOME}sitemap.xml`);
  });
});

describe("feeds", () => {
  const feeds = () => siteFiles(site).filter((file) => file.endsWith("/feed.xml"));

  test("there is one for the whole site, each case, each category and each place that has cases", () => {
    const of = (pattern: RegExp) => feeds().filter((file) => pattern.test(file)).length;
    const lists = (pattern: RegExp) => pages.filter(({ address }) => pattern.test(address)).length;
    expect(of(/^\/feed/)).toBe(1);
    expect(of(/^\/cases\/[A-Z][^/]+\/feed/)).toBe(lists(/^\/cases\/[A-Z][^/]+\/$/));
    expect(of(/^\/cases\/place\/[^/]+\/feed/)).toBe(lists(/^\/cases\/place\/[^/]+\/$/));
    expect(of(/^\/cases\/category\/[^/]+\/feed/)).toBe(lists(/^\/cases\/category\/[^/]+\/$/));
  });

  test("each is well-formed, says where it stands and leads to pages that are there, newest first", () => {
    const ids = new Set<string>();
    for (const file of feeds()) {
      const text = readFileSync(join(site, file), "utf8");
      expect(xmlFaults(text), file).toEqual([]);
      const self = /<link rel="self" href="([^"]+)"/.exec(text)?.[1];
      expect(self).toBe(HOME + file.slice(1));
      const id = /<id>([^<]+)<\/id>/.exec(text)?.[1] ?? "";
      expect(ids.has(id), id).toBe(false);
      ids.add(id);
      for (const [, address] of text.matchAll(/rel="alternate" type="text\/html" href="([^"#]+)/g))
        expect(existsSync(join(site, address!.slice(HOME.length), "index.html")), address).toBe(true);
      const days = [...text.matchAll(/<updated>([^<]+)/g)].slice(1).map(([, day]) => day!);
      expect(days, file).toEqual([...days].sort().toReversed());
    }
  });

  test("a page with a feed of its own names it", () => {
    for (const { address, root } of pages.filter(({ address: one }) => /^\/cases\/[A-Z]/.test(one)))
      expect(root.querySelector(`link[rel="alternate"][href$="${address}feed.xml"]`), address).toBeTruthy();
  });
});

test("whatever is to come has a file for the calendar, and its page leads to it", () => {
  const files = siteFiles(site).filter((file) => /^\/(meetings|activities)\/.+\.ics$/.test(file));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const text = readFileSync(join(site, file), "utf8");
    expect(text.match(/BEGIN:VEVENT/g), file).toHaveLength(1);
    const page = pages.find(({ address }) => address === file.replace("calendar.ics", ""))!;
    expect(text).toContain(`URL:${HOME}${page.address.slice(1)}`.slice(0, 60));
    expect(page.root.querySelector(`main a[href="/lanjin${file}"]`), file).toBeTruthy();
  }
});

test("a telephone can keep the site among its apps", async () => {
  const manifest = JSON.parse(readFileSync(join(site, "manifest.webmanifest"), "utf8")) as Manifest;
  expect(manifest).toMatchObject({ start_url: "/lanjin/", scope: "/lanjin/", display: "standalone" });
  for (const { src, sizes } of manifest.icons) {
    const { width, height } = await sharp(join(site, src.slice("/lanjin".length))).metadata();
    expect(`${width}x${height}`, src).toBe(sizes);
  }
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain("maskable");
});

/** Pages for frames on other sites are parts of a page; the page for wrong addresses has none. */
function isOfTheSite({ address }: BuiltPage): boolean {
  return !address.startsWith("/embed/") && address !== "/404.html";
}

interface Manifest {
  icons: { src: string; sizes: string; purpose: string }[];
}
