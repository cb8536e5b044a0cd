import { expect, test } from "vitest";
import { pageSection } from "../../../../src/domain/text/page-section.ts";

test("pages that explain the portal belong to the help, whatever is called by a longer word does not", () => {
  expect(pageSection("help-residents")).toEqual({ name: "使用帮助", path: "/help/" });
  expect(pageSection("help").path).toBe("/help/");
  expect(pageSection("helpers-covenant").path).toBe("/pages/");
});

test("a covenant belongs to the lasting texts", () => {
  expect(pageSection("covenant")).toEqual({ name: "公约和制度", path: "/pages/" });
});
