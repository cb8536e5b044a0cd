import { expect, test } from "vitest";
import type { Entry } from "../../../../src/content-types/index.ts";
import { makeContent } from "../../../../src/domain/content.ts";
import { pictureCleared } from "../../../../src/domain/checks/picture-cleared.ts";

const looked = { faces: true, clothing: true, plates: true, doors: true, children: true };

test.each([
  [{ image: "/media/a.webp" }, "还没有逐项看过：人脸、能认出人的衣着体态、车牌、门牌、儿童"],
  [{ image: "/media/a.webp", checked: { ...looked, doors: false } }, "还没有逐项看过：门牌"],
  [{ image: "/media/a.webp", source: "cctv", checked: looked }, "是监控画面"],
])("%o is refused", (picture, words) => {
  const [fault] = faults(picture);
  expect(fault?.reason).toContain(words);
  expect(fault?.label).toContain("图片");
});

test.each([
  [{ image: "/media/a.webp", source: "photo", checked: looked }],
  [{ image: "/media/a.webp", source: "drawing" }],
  [{ image: "/media/a.svg" }],
])("%o may be shown", (picture) => {
  expect(faults(picture)).toEqual([]);
});

function faults(picture: Record<string, unknown>) {
  const data = { pictures: [{ alt: "北门", ...picture }] };
  const entry = { type: "case", id: "LJ-2024-0001", file: "cases/LJ-2024-0001.md", data } as unknown as Entry;
  return pictureCleared.forEntry(entry, makeContent([]));
}
