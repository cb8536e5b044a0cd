import { expect, test } from "vitest";
import { excerpt, markRuns } from "../../../../src/domain/search/index.ts";

const marked = (pieces: readonly { text: string; marked: boolean }[]) =>
  pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join("");

test("a run is marked as one, in the letters of the text", () => {
  expect(marked(markRuns("３号樓楼道灯", ["3号楼"]))).toBe("[３号樓]楼道灯");
  expect(marked(markRuns("LJ-2024-0168", ["2024-01"]))).toBe("LJ-[2024-01]68");
});

test("runs that touch or overlap are one mark", () => {
  expect(marked(markRuns("楼道灯不亮", ["楼道", "道灯"]))).toBe("[楼道灯]不亮");
  expect(marked(markRuns("楼道灯不亮", ["楼道", "灯"]))).toBe("[楼道灯]不亮");
});

test("characters outside the basic plane are marked whole", () => {
  expect(marked(markRuns("a𠮷祥苑b", ["𠮷祥"]))).toBe("a[𠮷祥]苑b");
  expect(marked(markRuns("约20㎡地", ["m2"]))).toBe("约20[㎡]地");
});

test("an excerpt is cut around the hit and says where it was cut", () => {
  const text = `${"前".repeat(200)}楼道灯${"后".repeat(200)}`;
  const pieces = excerpt(text, ["楼道灯"], 40);
  expect(marked(pieces)).toMatch(/^…前+\[楼道灯\]后+…$/);
  expect(pieces.map((piece) => piece.text).join("").length).toBeLessThan(50);
});

test("an excerpt shows the place where the most runs stand together", () => {
  const text = `灯${"一".repeat(100)}楼道的灯${"二".repeat(100)}`;
  expect(marked(excerpt(text, ["灯", "楼道"], 30))).toContain("[楼道]的[灯]");
});

test("an excerpt without a hit starts the text", () => {
  expect(marked(excerpt("没有要找的", ["楼道"]))).toBe("没有要找的");
});
