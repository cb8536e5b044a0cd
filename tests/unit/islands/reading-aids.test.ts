import { expect, test } from "vitest";
import { spokenPieces } from "../../../src/islands/reading-aids/spoken-text.ts";
import { toggled, type Settings } from "../../../src/islands/reading-aids/settings.ts";

test("a passage is cut after sentences, and no piece is longer than the limit", () => {
  const text = "门岗晚上没人。物业说人手不够！下周起排班？好。";
  expect(spokenPieces(text, 16)).toEqual(["门岗晚上没人。物业说人手不够！", "下周起排班？好。"]);
});

test("a sentence without an end is cut at the limit and loses nothing", () => {
  const text = "路".repeat(205);
  const pieces = spokenPieces(text, 80);
  expect(pieces.map(({ length }) => length)).toEqual([80, 80, 45]);
  expect(pieces.join("")).toBe(text);
});

test("white space of the source is one pause, and what has no sound is not said", () => {
  expect(spokenPieces("  办理\n     结果  ")).toEqual(["办理 结果"]);
  expect(spokenPieces(" · — → ")).toEqual([]);
  expect(spokenPieces("")).toEqual([]);
});

test("a setting pressed twice is as before, another value takes its place, others stay", () => {
  const large: Settings = { type: "large" };
  const both = toggled(large, "contrast", "black-on-yellow");
  expect(both).toEqual({ type: "large", contrast: "black-on-yellow" });
  expect(toggled(both, "contrast", "yellow-on-black")).toEqual({
    type: "large",
    contrast: "yellow-on-black",
  });
  expect(toggled(both, "contrast", "black-on-yellow")).toEqual(large);
});
