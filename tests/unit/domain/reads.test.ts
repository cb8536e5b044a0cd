import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/content-types/index.ts";
import { makeContent, type Content } from "../../../src/domain/content.ts";
import { noted, perContent, Reads } from "../../../src/domain/reads.ts";
import { relatedTo } from "../../../src/domain/related.ts";

const entry = (type: string, id: string, data: object) => ({ type, id, file: "", data }) as unknown as Entry;

function watched(): { content: Content; reads: Reads } {
  const reads = new Reads();
  const entries = [
    entry("case", "LJ-1", { title: "一", parent: "LJ-2" }),
    entry("case", "LJ-2", { title: "二" }),
    entry("notice", "GG-1", { title: "三" }),
  ];
  return { content: noted(makeContent(entries), reads), reads };
}

describe("what a page asks of the content is noted", () => {
  test.each<[string, (content: Content) => unknown, string[]]>([
    ["an entry that is there", (content) => content.find("case", "LJ-1")?.id, ["case/LJ-1"]],
    ["an entry that is not", (content) => content.find("case", "LJ-9"), ["case/LJ-9"]],
    ["all entries of a type", (content) => content.all("case").length, ["all:case"]],
    ["a name", (content) => content.nameOf({ entry: "notice" }, "GG-1"), ["notice/GG-1"]],
    ["an item", (content) => content.item("categories", "x"), ["vocabulary/vocabulary"]],
    [
      "who points at it",
      (content) => relatedTo(content).childrenOfCase.get("LJ-2")?.length,
      ["related:childrenOfCase/LJ-2"],
    ],
  ])("%s", async (_, ask, keys) => {
    const { content, reads } = watched();
    const first = await reads.during(async () => ask(content));
    expect(first.keys).toEqual(keys);
    // The second page that asks finds it worked out, and needs it all the same.
    expect((await reads.during(async () => ask(content))).keys).toEqual(keys);
  });

  test("the data of an entry it was handed, by copy too", async () => {
    const { content, reads } = watched();
    const [one] = content.all("case");
    expect((await reads.during(async () => one!.id)).keys).toEqual([]);
    expect((await reads.during(async () => one!.data)).keys).toEqual(["case/LJ-1"]);
    const { value, keys } = await reads.during(async () => ({ ...one! }));
    expect(keys).toEqual(["case/LJ-1"]);
    expect(value.data).toMatchObject({ title: "一" });
  });

  test("every type that something shared was worked out from, whoever came first", async () => {
    const { content, reads } = watched();
    const titles = perContent((now) => now.all("case").map(({ data }) => data.title));
    for (const _ of [1, 2]) {
      const { value, keys } = await reads.during(async () => titles(content));
      expect(value).toEqual(["一", "二"]);
      expect(keys).toEqual(["all:case"]);
    }
  });
});
