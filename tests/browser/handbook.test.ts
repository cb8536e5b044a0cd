import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, inject, test } from "vitest";
import { collections } from "../../admin/client/collections.ts";
import { renderMarkdown } from "../../src/domain/text/markdown.ts";
import { leftovers } from "../../src/domain/pictures/leftovers.ts";
import { readFolder } from "../../src/entry-files/index.ts";
import { screens } from "./handbook/screens.ts";
import { LARGEST_PICTURE } from "./handbook/shoot.ts";
import { PICTURE_SIZE, pictureOf, walkAdmin } from "./handbook/walk.ts";
import { launchBrowser } from "./support/browser.ts";

/** What the handbooks for staff print in bold is something on a screen. */
const handbooks = ["help-staff", "help-reviewers"].map((id) => ({
  id,
  text: readFolder("content").content.find("page", id)!.data.body,
}));

test("every button, menu and field that a handbook names is met on a walk through the real admin", async () => {
  const browser = await launchBrowser();
  const words = await walkAdmin(browser, inject("adminDir")).finally(() => browser.close());
  const known = new Set([...words, ...labelsIn(collections())]);
  expect(unknownNames("点**保存**，再点**飞走**", known)).toEqual(["飞走"]);
  for (const { id, text } of handbooks) {
    expect([...text.matchAll(BOLD)].length, id).toBeGreaterThan(10);
    expect(unknownNames(text, known), id).toEqual([]);
  }
}, 240_000);

test("no page of the handbooks shows the marks of its own making", () => {
  for (const { id, text } of handbooks) {
    expect(renderMarkdown("从**常用写法……**里选", String)).toContain("**");
    expect(renderMarkdown(text, String), id).not.toContain("**");
  }
});

test("every picture of a handbook is one of a screen that the walk meets, small, and nothing but a picture", async () => {
  const named = handbooks.flatMap(({ text }) => [...text.matchAll(/!\[([^\]]*)\]\(\/media\/([^)]+)\)/g)]);
  const drawn = screens.map((screen) => `help-${screen.name}.png`);
  expect(named.map(([, , file]) => file)).toEqual(expect.arrayContaining(drawn));
  expect(
    readdirSync("content/media")
      .filter((name) => name.startsWith("help-"))
      .sort(),
  ).toEqual([...drawn].sort());
  for (const [, words, file] of named) {
    expect(drawn).toContain(file);
    expect(words!.length, file).toBeGreaterThan(8);
  }
  for (const screen of screens) {
    const file = pictureOf(screen);
    expect(existsSync(file), file).toBe(true);
    expect(statSync(file).size, file).toBeLessThanOrEqual(LARGEST_PICTURE);
    expect(leftovers(file, readFileSync(file))).toEqual([]);
    expect(await sharp(file).metadata()).toMatchObject(PICTURE_SIZE);
  }
  // The site shows them as they are, with their size, so that the page does not jump.
  const page = readFileSync(join(inject("demoSite"), "pages/help-staff/index.html"), "utf8");
  expect(page).toMatch(/src="[^"]*\/media\/help-list\.png"[^>]* width="920" height="560"/);
});

const BOLD = /\*\*([^*]+)\*\*/g;

function unknownNames(text: string, known: ReadonlySet<string>): string[] {
  const names = [...text.matchAll(BOLD)].map(([, name]) => name!);
  return [...new Set(names)].filter((name) => !known.has(name));
}

/** Labels of the forms, also of fields inside others. */
function labelsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { label } = value as { label?: unknown };
  return [...(typeof label === "string" ? [label] : []), ...Object.values(value).flatMap(labelsIn)];
}
