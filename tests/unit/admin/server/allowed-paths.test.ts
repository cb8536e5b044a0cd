import { expect, test } from "vitest";
import {
  draftOfFile,
  draftOfSlug,
  isMediaPath,
  safeMediaName,
  slugOfFile,
} from "../../../../admin/server/entries/allowed-paths.ts";
import { isPlainYaml } from "../../../../admin/server/protocol/read-actions.ts";

test("an entry file belongs to one draft, whatever folder groups it", () => {
  expect(draftOfFile("cases/LJ-2024-0001.md")).toEqual({ collection: "case", id: "LJ-2024-0001" });
  expect(draftOfFile("cases/2024/LJ-2024-0001.md")).toEqual({ collection: "case", id: "LJ-2024-0001" });
  expect(draftOfFile("settings/site.yml")).toEqual({ collection: "settings", id: "site" });
  expect(draftOfSlug("case", "2024/LJ-2024-0001")).toEqual({ collection: "case", id: "LJ-2024-0001" });
  expect(slugOfFile("cases/2024/LJ-2024-0001.md")).toBe("2024/LJ-2024-0001");
});

test("a collection or setting that does not exist has no draft", () => {
  for (const [collection, slug] of [
    ["site", "site"],
    ["settings", "case"],
    ["__proto__", "x"],
    ["case", "a/b/c/d"],
  ])
    expect(() => draftOfSlug(collection!, slug!)).toThrow();
});

test("names of pictures are plain; others are made plain", () => {
  expect(isMediaPath("media/北门-2.webp")).toBe(true);
  for (const path of [
    "media/a b.png",
    "media/.png",
    "media/a.svg",
    "media/x/a.png",
    "a.png",
    "media/a.png.js",
    "media/nul.png",
  ])
    expect([path, isMediaPath(path)]).toEqual([path, false]);
  expect(isMediaPath(`media/${safeMediaName("../会议 现场(1).PNG")}`)).toBe(true);
  expect(safeMediaName("???.jpg")).toBe("图片.jpg");
});

test("only YAML between plain lines is handed to an editor's browser", () => {
  expect(isPlainYaml("---\na: 1\n---\n")).toBe(true);
  expect(isPlainYaml("a: 1\n")).toBe(true);
  for (const text of ["---js\n{}\n---\n", "\uFEFF---js\n{}\n---", "---toml\n---", "---\rjs\n"])
    expect(isPlainYaml(text)).toBe(false);
});
