import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { describe, expect, inject, test } from "vitest";
import { verdicts } from "../../src/domain/quantities/checks/result.ts";
import { evaluatedChecks } from "../../src/domain/quantities/evaluated-checks.ts";
import { readFolder } from "../../src/entry-files/index.ts";

const site = inject("demoSite");
const { content } = readFolder("content");
const page = (path: string) => parse(readFileSync(join(site, path, "index.html"), "utf8"));

describe("the numbers that do not add up", () => {
  const mismatches = page("mismatches");

  test("stand there with verdict, figures as written, arithmetic and the community's word", () => {
    const checks = evaluatedChecks(content);
    expect(checks.length).toBeGreaterThan(5);
    for (const { entry, figures, finding } of checks) {
      const article = mismatches.querySelector(`#${entry.id}`)!;
      expect(article.text).toContain(verdicts[finding.verdict]);
      expect(article.text).toContain(finding.explanation);
      expect(article.text).toContain(entry.data.explanation ?? "");
      const links = article.querySelectorAll("a:not(.term)").map((link) => link.getAttribute("href"));
      expect(links).toEqual(figures.map((id) => `/published-figures/${id}/`));
    }
  });

  test("come before those that do", () => {
    const heads = mismatches.querySelectorAll("main h2").map((head) => head.text);
    expect(heads).toEqual(["对不上的", "说不准的", "对得上的"]);
    expect(mismatches.text).toContain("293～301");
  });
});

test("a published figure keeps its qualifier, its source and day, and leads to its checks", () => {
  const listed = page("published-figures").querySelectorAll(".written-figures li");
  expect(listed).toHaveLength(content.all("published-figure").length);
  for (const { id, data } of content.all("published-figure")) {
    const text = page(`published-figures/${id}`).querySelector("main")!.text;
    for (const written of data.written) expect(text).toContain(written);
    expect(text).toContain(data.source.title);
  }
  const { id } = content.all("published-figure").find(({ data }) => data.written[0] === "120余个")!;
  const links = page(`published-figures/${id}`)
    .querySelectorAll("main a")
    .map((one) => one.getAttribute("href"));
  expect(links).toContain("/mismatches/#self-of-received");
});
