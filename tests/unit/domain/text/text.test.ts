import { describe, expect, test } from "vitest";
import { contentTypes } from "../../../../src/content-types/index.ts";
import { choiceWord } from "../../../../src/domain/text/choice-word.ts";
import { fieldRows } from "../../../../src/domain/text/field-rows.ts";
import { renderMarkdown } from "../../../../src/domain/text/markdown.ts";

const draw = (text: string) => renderMarkdown(text, (path) => (path.startsWith("/") ? `/sub${path}` : path));

describe("Markdown", () => {
  test("HTML in it is shown, not run", () => {
    expect(draw('<script>alert(1)</script><img src=x onerror="x">')).not.toMatch(/<(script|img)/);
  });

  test("a javascript address does not become a link", () => {
    expect(draw("[x](javascript:alert(1))")).not.toContain("<a");
  });

  test("the page keeps its only first-level heading", () => {
    expect(draw("# 第一条")).toBe("<h2>第一条</h2>\n");
  });

  test("links and pictures of this site stand under its base path", () => {
    expect(draw("[案件](/cases/) ![灯](/media/lamp.webp)")).toMatch(
      /href="\/sub\/cases\/".*src="\/sub\/media\/lamp\.webp" alt="灯"/,
    );
  });

  test("a picture on another host becomes a link, so that nothing is asked there", () => {
    const html = draw("![照片](https://example.org/a.png)");
    expect(html).not.toContain("<img");
    expect(html).toContain('<a href="https://example.org/a.png"');
  });

  test("header cells of a table say what they head", () => {
    expect(draw("|甲|乙|\n|--|--|\n|1|2|")).toContain('<th scope="col">甲</th>');
  });

  test("cells set to one side say so by a class, because no style may stand in a page", () => {
    const html = draw("|甲|乙|\n|:--|--:|\n|1|2|");
    expect(html).toContain('<th scope="col" class="align-right">乙</th>');
    expect(html).toContain('<td>1</td>\n<td class="align-right">2</td>');
    expect(html).not.toContain("style=");
  });
});

test("a stored choice is read as its Chinese word, also inside lists", () => {
  expect(choiceWord("case", "tier", "self")).toBe("自治");
  expect(choiceWord("meeting", "agenda.result", "passed")).toBe("通过");
  expect(() => choiceWord("case", "nothing", "x")).toThrow(RangeError);
});

test("the field guide lists every field of every type, those inside lists too", () => {
  for (const type of contentTypes) {
    const keys = fieldRows(type.fields).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(Object.keys(type.fields)));
    expect(new Set(keys).size).toBe(keys.length);
  }
  const steps = fieldRows(contentTypes.find(({ name }) => name === "case")!.fields);
  expect(steps.map(({ key, name }) => `${key} ${name}`)).toContain("steps.day 办理步骤 › 日期");
});
