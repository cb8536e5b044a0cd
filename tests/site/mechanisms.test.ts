import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { expect, inject, test } from "vitest";
import { contentTypes, type TypeName } from "../../src/content-types/index.ts";
import { readFolder } from "../../src/entry-files/index.ts";
import { load } from "js-yaml";

/** One governance mechanism of the five cities: where it lives in the portal and the page that shows it. */
interface Mechanism {
  readonly no: number;
  readonly name: string;
  readonly city: string;
  /** A content type (`order`), an entry (`workflow/six-step`), an item of a setting (`vocabulary/channels/box`), or `glossary`. */
  readonly lives: string;
  readonly page: string;
  /** Its own words as the page has them; the name itself when not given. */
  readonly words?: readonly string[];
  /** The articles only name it; the glossary must say so. */
  readonly undefinedTerms?: readonly string[];
}

const rows = load(readFileSync("tests/fixtures/mechanisms.yml", "utf8")) as Mechanism[];
const folder = inject("demoSite");
const { content } = readFolder("content");

test("there is one row for each of the 55 mechanisms", () => {
  expect(rows.map(({ no }) => no)).toEqual(Array.from({ length: 55 }, (_, index) => index + 1));
});

test("the inspection notices a page that is not there, a word that is not on it, and a home that is empty", () => {
  const row = { no: 0, name: "没有的机制", city: "", lives: "workflow/none", page: "/nowhere/" };
  expect(notShown(row)).toEqual(["/nowhere/ 没有这一页"]);
  expect(notShown({ ...row, page: "/workflows/six-step/" })).toEqual([
    "/workflows/six-step/ 没有“没有的机制”",
  ]);
  expect(["workflow/none", "nothing", "vocabulary/channels/none"].filter(stands)).toEqual([]);
  expect(saysUndefined("六步闭环")).toBe(false);
});

test.each(rows.map((row) => [row.no, row.name, row] as const))(
  "%i %s stands in the content and on its page",
  (_, __, row) => {
    expect(stands(row.lives), row.lives).toBe(true);
    expect(notShown(row)).toEqual([]);
    for (const term of row.undefinedTerms ?? []) expect(saysUndefined(term), term).toBe(true);
  },
);

test("only what the articles leave undefined lives in the glossary alone", () => {
  const bare = rows.filter(({ lives, undefinedTerms }) => lives === "glossary" && !undefinedTerms);
  expect(bare.map(({ name }) => name)).toEqual([]);
});

/** Whether the content holds what a row says. */
function stands(lives: string): boolean {
  const [head = "", ...rest] = lives.split("/");
  if (head === "glossary") return content.find("page", "glossary") !== undefined;
  if (!contentTypes.some(({ name }) => name === head)) return false;
  if (rest.length === 0) return content.all(head as TypeName).length > 0;
  if (rest.length === 1) return content.find(head as TypeName, rest[0]!) !== undefined;
  const list = (content.find(head as TypeName, head)?.data as Record<string, unknown> | undefined)?.[
    rest[0]!
  ];
  return Array.isArray(list) && list.some((item: { id?: string }) => item.id === rest[1]);
}

function notShown({ name, page, words = [name] }: Mechanism): string[] {
  const file = join(folder, page, "index.html");
  if (!existsSync(file)) return [`${page} 没有这一页`];
  const text = textOf(file);
  return words
    .filter((word) => !text.includes(word.replace(/\s/g, "")))
    .map((word) => `${page} 没有“${word}”`);
}

function saysUndefined(term: string): boolean {
  const text = textOf(join(folder, "pages/glossary/index.html"));
  // The heading of the last part, not the sentence at the top that explains the mark.
  return text.slice(text.lastIndexOf("未定义下面这些词")).includes(term);
}

function textOf(file: string): string {
  return parse(readFileSync(file, "utf8")).querySelector("main")!.text.replace(/\s/g, "");
}
