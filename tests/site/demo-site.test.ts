import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { parse } from "node-html-parser";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { contentTypes } from "../../src/content-types/index.ts";
import { publicContent } from "../../src/domain/boards/public-content.ts";
import { readFolder } from "../../src/entry-files/index.ts";
import { DEMO_DAY } from "../support/set-up.ts";
import { builtPages, deadLinks, foreignRequests, siteFiles, type BuiltPage } from "../support/site-files.ts";

const folder = inject("demoSite");
let pages: BuiltPage[];

beforeAll(() => {
  pages = builtPages(folder);
});

describe("the inspection itself", () => {
  const page = (html: string): BuiltPage => ({ address: "/x/", html, root: parse(html) });

  test("notices a link to nothing", () => {
    expect(deadLinks(folder, [page('<a href="/nothing/">x</a>')])).toEqual(["/x/ → /nothing/"]);
  });

  test("notices a request to another host", () => {
    expect(
      foreignRequests(
        page('<img src="https://cdn.example/a.png"><style>a{background:url(//b.example/c)}</style>'),
      ),
    ).toHaveLength(2);
  });

  test("notices invalid HTML", async () => {
    expect((await validator.validateString("<p><div></p>")).valid).toBe(false);
  });
});

test("every entry of a type with a public address has its page, and settings have none", () => {
  const content = publicContent(readFolder("content").content, DEMO_DAY);
  const addresses = new Set(pages.map(({ address }) => address));
  const missing = contentTypes.flatMap((type) =>
    type.address
      ? content
          .all(type.name)
          .map(({ id }) => `${type.address}${id}/`)
          .filter((one) => !addresses.has(one))
      : [],
  );
  expect(missing).toEqual([]);
  // Its day has not come on the day of the demonstration.
  expect(addresses).not.toContain("/notices/GG-2026-0001/");
  expect(pages.length).toBeGreaterThan(200);
});

describe("the site's map", () => {
  const paths = (html: string) =>
    parse(html)
      .querySelectorAll("main a[href]")
      .map((link) => link.getAttribute("href"));
  const planned = readFolder("content")
    .content.settings("site")
    .sections!.flatMap(({ items }) => items);

  test("names only pages that exist, each once", () => {
    const addresses = new Set(pages.map(({ address }) => address));
    expect(planned.filter(({ path }) => !addresses.has(path))).toEqual([]);
    expect(new Set(planned.map(({ path }) => path)).size).toBe(planned.length);
  });

  test("is on the page 全部栏目, which every page links to, and at the foot of every page", () => {
    const all = pages.find(({ address }) => address === "/all/")!;
    expect(paths(all.html)).toEqual(planned.map(({ path }) => path));
    for (const { address, root } of pages.filter(hasFrame)) {
      expect(root.querySelector('.masthead a[href="/all/"]'), address).toBeTruthy();
      expect(root.querySelectorAll(".site-map__items a").length, address).toBe(planned.length);
    }
  });

  test("leads to every page that lists something", () => {
    const named = new Set(planned.map(({ path }) => path));
    const lists = pages.filter(({ address }) => /^\/[a-z-]+\/$/.test(address) && address !== "/all/");
    expect(lists.map(({ address }) => address).filter((address) => !named.has(address))).toEqual([]);
  });
});

test("no two pages have the same title", () => {
  const seen = new Map<string, string>();
  const twins: string[] = [];
  for (const { address, root } of pages) {
    const title = root.querySelector("title")?.text.trim() ?? "";
    expect(title, address).not.toBe("");
    if (seen.has(title)) twins.push(`${title}: ${seen.get(title)} ${address}`);
    seen.set(title, address);
  }
  expect(twins).toEqual([]);
});

test("no internal link is dead", () => {
  expect(deadLinks(folder, pages)).toEqual([]);
});

test("no page asks another host for anything", () => {
  expect(
    pages.flatMap((page) => foreignRequests(page).map((address) => `${page.address} ${address}`)),
  ).toEqual([]);
  const styles = siteFiles(folder).filter((file) => file.endsWith(".css"));
  for (const file of styles)
    expect(readFileSync(join(folder, file), "utf8"), file).not.toMatch(/url\(["']?(https?:)?\/\//);
});

test("every page is valid HTML", async () => {
  const faults: string[] = [];
  for (const { address, html } of pages) {
    const report = await validator.validateString(html);
    for (const { messages } of report.results) {
      faults.push(...messages.map((one) => `${address}:${one.line} ${one.ruleId} ${one.message}`));
    }
  }
  expect(faults.slice(0, 20)).toEqual([]);
});

test("every page names its language, has one h1 and one main, and can be skipped to", () => {
  for (const page of pages) {
    const { address, root } = page;
    expect(root.querySelector("html")?.getAttribute("lang"), address).toBe("zh-CN");
    expect(root.querySelectorAll("h1").length, address).toBe(1);
    expect(root.querySelectorAll("main").length, address).toBe(1);
    if (hasFrame(page)) expect(root.querySelector('a[href="#main"]'), address).toBeTruthy();
  }
});

test("whatever a program made is marked as demonstration data on every page that shows or lists it", () => {
  const { content } = readFolder("content");
  // What happened; an office that is only named as the one in charge is marked on its own page.
  const events = contentTypes.filter((type) => "id" in type.fields && "code" in type.fields["id"]!);
  const made = events.flatMap((type) =>
    content
      .all(type.name)
      .filter(({ data }) => "demo" in data && data.demo)
      .map(({ id }) => `${type.address}${id}/`),
  );
  expect(made.length).toBeGreaterThan(100);
  const addresses = new Set(made);
  const unmarked = pages.filter((page) => {
    const main = page.root.querySelector("main")!;
    const shows = addresses.has(page.address);
    const lists = main
      .querySelectorAll("a[href]")
      .some((link) => addresses.has(link.getAttribute("href") ?? ""));
    return (shows || lists) && !main.text.includes("演示数据");
  });
  expect(unmarked.map(({ address }) => address)).toEqual([]);
});

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    // Astro minifies; these are about how source is written, not about what browsers read.
    "no-trailing-whitespace": "off",
    "attr-quotes": "off",
    "void-style": "off",
    "doctype-style": "off",
    "no-implicit-button-type": "off",
    "long-title": "off",
  },
});

/** Pages for frames on other sites have no masthead to skip and no footer. */
function hasFrame({ address }: BuiltPage): boolean {
  return !address.startsWith("/embed/");
}
