import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { ownNames } from "../../../../src/integrations/privacy-gate/own-names.ts";
import { scanSite } from "../../../../src/integrations/privacy-gate/index.ts";

// Digests that came out as digits alone, one like a mobile number, one like a card number.
const INDEX = "013321797618";
const PICTURE = "6222021234567894";

let site = "";
let pixel: Buffer;
beforeAll(async () => {
  pixel = await sharp({ create: { width: 1, height: 1, channels: 3, background: "#fff" } })
    .webp()
    .toBuffer();
});
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), "sunlit-own-names-"));
  write("search-index/current.json", JSON.stringify({ folder: INDEX, records: 3 }));
  write(`search-index/${INDEX}/facets.json`, "{}");
  write(`media/drawn/${PICTURE}-480.webp`, pixel);
  write("index.html", `<img src="/sub/media/drawn/${PICTURE}-480.webp" alt="凉亭">`);
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

test("a site is not refused for names that its build made from digests", async () => {
  expect(await found()).toEqual([]);
  expect([...ownNames(site, [`${PICTURE}-480.webp`, "0123456789abcdef-480.webp"])]).toEqual([
    `search-index/${INDEX}`,
    `media/drawn/${PICTURE}-480.webp`,
  ]);
});

test("without being told so by the build, it is", async () => {
  expect(await scanSite(site)).toHaveLength(3);
  expect(await found([])).toHaveLength(2);
});

test.each([
  ["the number of the index in a page", "a.html", `<p>${INDEX}</p>`],
  ["the number of the index in other data", "search-index/other.json", `{"folder":"${INDEX}"}`],
  ["another number in place of the index", "search-index/current.json", '{"folder":"013800138000"}'],
  ["the number of a picture in a page", "a.html", `<p>${PICTURE}</p>`],
  ["the number of a picture elsewhere", "a.html", `<img src="/media/${PICTURE}-480.webp">`],
  ["another file beside the drawings", "media/drawn/13800138000-480.webp", undefined],
  [
    "a number before the name of a picture",
    "a.html",
    `<img src="/13800138000/media/drawn/${PICTURE}-480.webp">`,
  ],
])("%s is refused all the same", async (_, file, text) => {
  write(file, text ?? pixel);
  expect((await found()).map((one) => one.file)).toEqual([file]);
});

function found(drawn = [`${PICTURE}-480.webp`]) {
  return scanSite(site, {}, undefined, "", ownNames(site, drawn));
}

function write(file: string, text: string | Buffer): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), text);
}
