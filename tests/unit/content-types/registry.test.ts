import { expect, test } from "vitest";
import { contentTypeOfFile, contentTypes, vocabularyLists } from "../../../src/content-types/index.ts";
import type { Field } from "../../../src/fields/index.ts";

test("names and folders are unique; only settings share a folder", () => {
  const names = contentTypes.map((type) => type.name);
  expect(new Set(names).size).toBe(names.length);
  const folders = contentTypes.filter((type) => !type.single).map((type) => type.folder);
  expect(new Set(folders).size).toBe(folders.length);
});

test("every reference names a content type or a list of the vocabulary that exists", () => {
  const targets = contentTypes.flatMap((type) => Object.values(type.fields).flatMap(targetsOf));
  expect(targets.length).toBeGreaterThan(20);
  const types = new Set<string>(contentTypes.map((type) => type.name));
  const lists = new Set<string>(vocabularyLists);
  for (const target of targets) {
    expect("entry" in target ? types.has(target.entry) : lists.has(target.vocabulary)).toBe(true);
  }
});

test("every field has a Chinese label and a remedy", () => {
  for (const type of contentTypes) {
    for (const [name, field] of Object.entries(type.fields)) {
      expect(`${type.name}.${name}: ${field.label}${field.remedy}`).toMatch(/[\u4e00-\u9fff].*。/);
    }
  }
});

test("an exposure has no field that could hold a person", () => {
  const exposure = contentTypes.find((type) => type.name === "exposure")!;
  const suspicious = /person|name|phone|plate|door|room|face|photo|picture/i;
  expect(Object.keys(exposure.fields).filter((name) => suspicious.test(name))).toEqual([]);
});

test("a file belongs to the type of its folder, settings to the type of their name", () => {
  expect(contentTypeOfFile("cases/2024/LJ-2024-0001.md")?.name).toBe("case");
  expect(contentTypeOfFile("settings/site.yml")?.name).toBe("site");
  expect(contentTypeOfFile("settings/other.yml")).toBeUndefined();
  expect(contentTypeOfFile("package.json")).toBeUndefined();
});

function targetsOf(field: Field): NonNullable<Field["refersTo"]>[] {
  const inner = [
    ...("fields" in field ? Object.values(field.fields as Record<string, Field>) : []),
    ...("of" in field ? [field.of as Field] : []),
  ];
  return [...(field.refersTo ? [field.refersTo] : []), ...inner.flatMap(targetsOf)];
}
