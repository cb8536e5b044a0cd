import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { explainTerms, glossaryTerms } from "../../../../src/domain/text/glossary.ts";

const table = [
  "## 议事",
  "",
  "| 词 | 意思 | 出处 |",
  "| --- | --- | --- |",
  "| 楼长、楼道长 | 一栋楼里牵头的人 | 甲 |",
  "| 楼长夜话 | 每周一晚坐下来说 | 乙 |",
  "| 说、议、办 | 说事、议事、办事 | 乙 |",
  "| 一张图 | | 丙 |",
].join("\n");
const glossary = glossaryTerms(table);
const explained = (html: string) => explainTerms(html, glossary);

describe("a glossary", () => {
  test("is the rows of its tables; several names part, a name of single characters stays whole", () => {
    expect(glossary).toEqual([
      { words: ["楼长", "楼道长"], meaning: "一栋楼里牵头的人" },
      { words: ["楼长夜话"], meaning: "每周一晚坐下来说" },
      { words: ["说、议、办"], meaning: "说事、议事、办事" },
    ]);
  });

  test("leaves out what nobody has explained", () => {
    expect(glossary.some(({ words }) => words.includes("一张图"))).toBe(false);
  });

  test("of the demonstration explains the words of its articles", () => {
    const text = readFileSync("content/pages/glossary.md", "utf8");
    const words = glossaryTerms(text).flatMap((term) => term.words);
    expect(words).toEqual(
      expect.arrayContaining(["六步闭环", "三级分流", "楼长", "双报到", "点单", "红黑榜"]),
    );
    expect(words).not.toContain("1122工作法");
  });
});

describe("terms in a page", () => {
  test("the first use leads to the explanation, later ones stay words, under another name too", () => {
    const { html, terms } = explained("<p>请楼长来，楼长就来。</p><p>楼道长</p>");
    const link = '<a class="term" id="use-1" href="#term-1">楼长</a>';
    expect(html).toBe(`<p>请${link}来，楼长就来。</p><p>楼道长</p>`);
    expect(terms).toEqual([glossary[0]]);
  });

  test("the longer of two names is meant where both could be", () => {
    expect(explained("<p>楼长夜话开了</p>").html).toContain(">楼长夜话</a>");
  });

  test("characters of two words are no term", () => {
    expect(explained("<p>三号大楼长期渗水</p>").terms).toEqual([]);
  });

  test("a term inside a longer name is not meant, and by itself it still is", () => {
    const { html, terms } = explainTerms("<p>楼长议事会请楼长来</p>", glossary, ["楼长议事会"]);
    expect(html).toContain('<p>楼长议事会请<a class="term"');
    expect(terms).toEqual([glossary[0]]);
  });

  test("a name that is a term itself is explained", () => {
    expect(explainTerms("<p>楼长夜话开了</p>", glossary, ["楼长夜话"]).terms).toEqual([glossary[1]]);
  });

  test("the line above a heading that names the kind of an entry stays as it is", () => {
    const html = '<p class="page-head__kind cluster"><span>楼长</span></p>';
    expect(explained(html)).toEqual({ html, terms: [] });
    expect(explained(`${html}<p>楼长</p>`).terms).toHaveLength(1);
  });

  test("a badge stays as it is, and the sentence after it is explained", () => {
    const { html } = explained('<span class="badge badge--open"><svg></svg>楼长</span><p>楼长</p>');
    expect(html).toMatch(/^<span class="badge badge--open"><svg><\/svg>楼长<\/span><p><a /);
  });

  test("headings, links, controls, code, drawings, comments and attributes stay as they are", () => {
    const html =
      '<h2>楼长</h2><a href="/x/" title="楼长">找<b>楼长</b></a><button>楼长</button><svg><text>楼长</text></svg>' +
      '<img alt="楼长"><th>楼长</th><!-- 楼长 --><script type="x">"<p>楼长</p>"</script><code>楼长</code>';
    expect(explained(html)).toEqual({ html, terms: [] });
  });

  test("what follows such an element is read again", () => {
    expect(explained('<a href="/x/">甲</a>楼长').terms).toHaveLength(1);
  });

  test("a community without a glossary has its pages unchanged", () => {
    expect(explainTerms("<p>楼长</p>", glossaryTerms("没有表"))).toEqual({ html: "<p>楼长</p>", terms: [] });
  });
});
