import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { inLetters, printedFingerprint, shortFingerprint } from "../../../src/domain/fingerprint.ts";
import { blockingFindings, scanText } from "../../../src/domain/privacy/index.ts";
import { htmlPassages } from "../../../src/integrations/privacy-gate/html-passages.ts";

/** A page whose digest begins with twelve digits that could be dialled, found by trying. */
const { content, digest } = unluckyPage();
const page = (foot: string, main = content) =>
  `<main id="main" data-fingerprint="${digest}">${main}</main><footer><p>内容更新到2025年12月31日。${foot}</p></footer>`;
const blocked = (html: string) => htmlPassages(html).flatMap((passage) => blockingFindings(passage));

test("a page is not refused for a fingerprint that happens to be all digits", () => {
  expect(digest).toMatch(/^01[3-9]\d{9}/);
  expect(blocked(page(`本页指纹：${shortFingerprint(digest)}`))).toEqual([]);
  expect(blocked(page(`本页指纹：${printedFingerprint(digest)}`))).toEqual([]);
});

test("the same digits are refused wherever they stand on that page, under the name of a fingerprint too", () => {
  const digits = digest.slice(0, 12);
  const short = `本页指纹：${shortFingerprint(digest)}`;
  for (const html of [
    page(`本页指纹：${digits}`),
    page(`<a href="/data/#again">本页指纹</a>：${digits}`),
    page(short, `${content}<p>${digits}</p>`),
    page(`${short}<span title="${digits}"></span>`),
  ])
    expect(blocked(html)).toMatchObject([{ type: "mobile" }]);
});

test("no digest in letters holds anything that looks personal, whatever stands around it", () => {
  const around = fc.constantFrom(
    "",
    "本页指纹：",
    "电话 ",
    "/media/",
    "卡号",
    "京",
    "微信",
    "3号楼",
    "-640.webp",
    ".webp",
    "13",
    "。",
  );
  fc.assert(
    fc.property(around, hex(64), fc.constantFrom(12, 16, 32, 64), around, (before, whole, length, after) => {
      const found = scanText(before + inLetters(whole).slice(0, length) + after);
      expect(found.filter(({ level }) => level === "block")).toEqual([]);
    }),
  );
});

test("a whole digest or commit may stay in hexadecimal: letters beside digits tell that it is no number", () => {
  const length = fc.constantFrom(40, 64);
  const name = fc.constantFrom("", "sha256:", "内容版本 ", "数据指纹：");
  fc.assert(
    fc.property(hex(64), length, name, (whole, most, before) => {
      // Sixty-four digits in a row are longer than any number that is looked for.
      expect(blockingFindings(`${before}${whole.slice(0, most)}  cases.csv`)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("letters lead back to the digest", () => {
  expect(inLetters("0123456789abcdef")).toBe("abcdefghijklmnop");
  expect(shortFingerprint(digest)).toHaveLength(12);
  expect(printedFingerprint(digest).startsWith(shortFingerprint(digest))).toBe(true);
});

/** Mostly digits, as the unlucky ones are. */
function hex(length: number): fc.Arbitrary<string> {
  const sign = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(..."0123456789") },
    { weight: 1, arbitrary: fc.constantFrom(..."abcdef") },
  );
  return fc.array(sign, { minLength: length, maxLength: length }).map((signs) => signs.join(""));
}

function unluckyPage(): { content: string; digest: string } {
  for (let number = 0; ; number += 1) {
    const draft = `<h1>楼道灯</h1><p>第${number}稿</p>`;
    const sum = createHash("sha256").update(draft).digest("hex");
    if (/^01[3-9]\d{9}[a-f]/.test(sum)) return { content: draft, digest: sum };
  }
}
