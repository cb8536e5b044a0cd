import { expect, test } from "vitest";
import { formatEntryText, parseEntryText } from "../../../src/entry-files/index.ts";

test("what is written is read back unchanged, days and numbers that look like text included", () => {
  const values = {
    id: "LJ-2024-0001",
    day: "2024-01-31",
    text: "012",
    list: [{ a: "是: 否" }],
    body: "正文\n\n---\n\n完",
  };
  expect(parseEntryText(formatEntryText(values, "md"), "md")).toEqual(values);
});

test("an unquoted day stays a string", () => {
  expect(parseEntryText("day: 2024-01-31\n", "yml")).toEqual({ day: "2024-01-31" });
});

test("front matter in another language than YAML is refused", () => {
  expect(() => parseEntryText("---js\n{a: 1}\n---\n", "md")).toThrow("---");
  expect(() => parseEntryText("---js\na: 1\n", "yml")).toThrow("YAML");
});

test("broken YAML is told with its line", () => {
  expect(() => parseEntryText("---\na: 1\nb: [1,\nc: }\n---\n", "md")).toThrow(/第 \d+ 行附近/);
});
