import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { dump, load } from "js-yaml";
import { parse } from "node-html-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { collections } from "../../admin/client/collections.ts";
import { buildInChild } from "../../admin/server/build-in-child.ts";
import { formatEntryText, listFolder, readFolder } from "../../src/entry-files/index.ts";
import { caseText, writeSmallContent } from "../fixtures/small-content.ts";

let folder: string;
const content = () => join(folder, "content");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sunlit-own-community-"));
  writeSmallContent(content());
  await addOwnWords();
  await buildInChild({ contentDir: content(), outDir: join(folder, "site"), base: "/", today: "2024-04-01" });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("what the community added is sound", () => {
  expect(readFolder(content()).faults).toEqual([]);
});

describe("a community's own words stand on its pages, without a line of code", () => {
  test.each([
    ["a workflow", "/workflows/tea/", ["茶桌三步", "摆茶桌", "记下来", "回个话"]],
    [
      "a case on that workflow",
      "/cases/LJ-2024-0002/",
      ["茶桌三步", "河道保洁", "北苑", "东微网格", "渡口茶桌"],
    ],
    ["a category", "/cases/category/river/", ["河道保洁类案件", "河里漂着水草"]],
    ["a grid level and a place on it", "/cases/place/micro-east/", ["东微网格", "河里漂着水草"]],
    ["a kind of meeting", "/meetings/YS-2024-0001/", ["渡口茶桌会", "清水草"]],
    ["a category of listings", "/listings/", ["摆渡出行", "早班渡船太少"]],
    ["that category on the listing itself", "/listings/QD-2024-0001/", ["摆渡出行"]],
    ["a kind of assessment", "/assessments/", ["渡船评议", "试验社区居民委员会"]],
    ["the figures of them all", "/figures/cases-received/", ["河道保洁", "渡口茶桌"]],
  ])("%s", (_, page, words) => {
    const text = parse(readFileSync(join(folder, "site", page, "index.html"), "utf8")).querySelector(
      "main",
    )!.text;
    for (const word of words) expect(text).toContain(word);
  });
});

describe("a community's own words are offered by the forms of the admin", () => {
  test.each([
    ["case", "workflow", "茶桌三步"],
    ["case", "category", "河道保洁"],
    ["case", "channel", "渡口茶桌"],
    ["case", "place", "东微网格"],
    ["place", "kind", "微网格"],
    ["meeting", "kind", "渡口茶桌会"],
    ["listing", "category", "摆渡出行"],
    ["assessment", "kind", "渡船评议"],
  ])("%s › %s offers %s", (collection, field, word) => {
    expect(offered(collection, field)).toContain(word);
    expect(offered(collection, field)).not.toContain("没有这个词");
  });
});

/** The additions, as staff would make them: settings changed, entries written. */
async function addOwnWords(): Promise<void> {
  const vocabulary = join(content(), "settings/vocabulary.yml");
  const lists = load(readFileSync(vocabulary, "utf8")) as Record<string, { id: string; name: string }[]>;
  const add = (list: string, id: string, name: string) => (lists[list] ??= []).push({ id, name });
  add("categories", "river", "河道保洁");
  add("channels", "ferry-tea", "渡口茶桌");
  add("placeKinds", "microgrid", "微网格");
  add("serviceCategories", "ferry", "摆渡出行");
  add("assessmentKinds", "ferry", "渡船评议");
  writeFileSync(vocabulary, dump(lists));

  const files: Record<string, string> = {
    "workflows/tea.yml": yml({
      id: "tea",
      name: "茶桌三步",
      summary: "渡口茶桌上说的事，当场记、当周回。",
      steps: [
        { name: "摆茶桌", meaning: "坐下来说", whoActs: "居民", stage: "intake" },
        { name: "记下来", meaning: "记下谁去办", whoActs: "社区", stage: "handling", repeatable: true },
        { name: "回个话", meaning: "下次茶桌上回话", whoActs: "社区", stage: "closing" },
      ],
    }),
    "places/micro-east.yml": yml({
      id: "micro-east",
      name: "东微网格",
      kind: "microgrid",
      parent: "north-court",
    }),
    "cases/LJ-2024-0002.md": caseText({
      id: "LJ-2024-0002",
      title: "河里漂着水草",
      channel: "ferry-tea",
      category: "river",
      place: "micro-east",
      workflow: "tea",
      steps: [{ step: "摆茶桌", day: "2024-03-04", unit: "committee", note: "茶桌上有人说起。" }],
    }),
    "meetings/YS-2024-0001.md": formatEntryText(
      {
        id: "YS-2024-0001",
        title: "三月茶桌",
        kind: "ferry-tea",
        state: "announced",
        announced: "2024-04-10",
        day: "2024-04-20",
        venue: "渡口",
        agenda: [{ title: "清水草" }],
      },
      "md",
    ),
    "listings/QD-2024-0001.yml": yml({
      id: "QD-2024-0001",
      kind: "need",
      title: "早班渡船太少",
      category: "ferry",
      day: "2024-03-01",
      description: "早上六点到七点只有一班船。",
    }),
    "assessments/PY-2024-0001.yml": yml({
      id: "PY-2024-0001",
      title: "一季度渡船评议",
      unit: "committee",
      kind: "ferry",
      day: "2024-03-31",
      method: "茶桌上不记名投豆子。",
      evaluators: [{ name: "乘船的居民", asked: 30, answered: 24 }],
      results: [{ item: "准点", by: "乘船的居民", satisfied: 18, mostly: 4, dissatisfied: 2 }],
    }),
    "meeting-kinds/ferry-tea.yml": yml({
      id: "ferry-tea",
      name: "渡口茶桌会",
      summary: "每月一次，在渡口摆茶桌。",
      attendees: "坐船的居民",
      unit: "persons",
      noticeDays: 3,
      objectionDays: 7,
      objectionTo: "居委会办公室",
    }),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content(), path)), { recursive: true });
    writeFileSync(join(content(), path), text);
  }
}

/**
 * The words that a relation of the form shows, found as Decap finds them: in the entries of the collection it
 * names, or in the settings file, at the path of `display_fields` (`categories.*.name`).
 */
function offered(collection: string, field: string): string[] {
  const form = collections().find(({ name }) => name === collection)!;
  const widget = (form["fields"] as Widget[]).find(({ name }) => name === field)!;
  // The list of places is a relation with a list of the admin's own.
  expect(["relation", "place"]).toContain(widget.widget);
  const [path = ""] = widget.display_fields;
  if (widget.file) {
    const [list = "", , inner = ""] = path.split(".");
    const file = join(content(), "settings", `${widget.file}.yml`);
    const settings = load(readFileSync(file, "utf8")) as Record<string, Record<string, string>[]>;
    return (settings[list] ?? []).map((item) => item[inner]!);
  }
  const target = collections().find(({ name }) => name === widget.collection)!;
  return listFolder(content())
    .files.filter((file) => file.startsWith(`${String(target["folder"])}/`))
    .map((file) => {
      const [head = ""] = readFileSync(join(content(), file), "utf8").split(/^---$/m).filter(Boolean);
      return (load(head) as Record<string, string>)[path]!;
    });
}

function yml(values: Record<string, unknown>): string {
  return formatEntryText(values, "yml");
}

interface Widget {
  readonly name: string;
  readonly widget: string;
  readonly collection: string;
  readonly file?: string;
  readonly display_fields: readonly string[];
}
