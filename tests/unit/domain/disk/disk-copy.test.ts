import { expect, test } from "vitest";
import { pageOnDisk, stylesOnDisk } from "../../../../src/domain/disk/disk-copy.ts";

const page = (html: string, base = "/") => pageOnDisk(html, { path: "cases/LJ-2024-0001/index.html", base });

test.each([
  ['<a href="/">', '<a href="../../index.html">'],
  ['<a href="/cases/?q=灯#top">', '<a href="../../cases/index.html?q=灯#top">'],
  ['<a href="/data/cases.csv">', '<a href="../../data/cases.csv">'],
  ['<a href="https://example.org/">', '<a href="https://example.org/">'],
  ['<a href="//example.org/">', '<a href="//example.org/">'],
  ['<a href="#votes">', '<a href="#votes">'],
  [
    '<img src="/a.jpg" srcset="/a-480.avif 480w, /a.avif 960w">',
    '<img src="../../a.jpg" srcset="../../a-480.avif 480w, ../../a.avif 960w">',
  ],
  [
    '<p>写作 href="/x/" 的字</p>'.replaceAll('"', "&quot;"),
    '<p>写作 href="/x/" 的字</p>'.replaceAll('"', "&quot;"),
  ],
])("%s becomes %s", (before, after) => {
  expect(page(before)).toBe(after);
});

test("links of a site under a path are told from those outside it", () => {
  expect(page('<a href="/lanjin/cases/"><a href="/admin/">', "/lanjin/")).toBe(
    '<a href="../../cases/index.html"><a href="/admin/">',
  );
});

test("scripts that cannot run are left out, and what stands for them is shown", () => {
  expect(
    page(
      '<script type="application/ld+json">{"a":1}</script><script type="module" src="/x.js"></script>' +
        '<link rel="manifest" href="/m.json"><noscript><p>请打电话</p></noscript>',
    ),
  ).toBe('<script type="application/ld+json">{"a":1}</script><p>请打电话</p>');
});

test("a style sheet finds its fonts", () => {
  expect(stylesOnDisk('a{src:url("/_astro/x.woff2")}', { path: "_astro/a.css", base: "/" })).toBe(
    'a{src:url("../_astro/x.woff2")}',
  );
});
