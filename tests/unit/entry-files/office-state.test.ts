import { resolve } from "node:path";
import { expect, test } from "vitest";
import { officeStateOf } from "../../../src/entry-files/index.ts";

test("two contents never share the state of an office, and the portal's own keeps the plain folder", () => {
  expect(officeStateOf("content")).toBe(resolve(".office"));
  const [one, other] = [officeStateOf("../my/content"), officeStateOf("../your/content")];
  expect(one).toMatch(/\/\.office-content-[0-9a-f]{8}$/);
  expect(new Set([one, other, officeStateOf("content")]).size).toBe(3);
  expect(officeStateOf(resolve("../my/content"))).toBe(one);
});
