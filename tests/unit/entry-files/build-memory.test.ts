import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  DigestSet,
  digestOf,
  KeptFiles,
  PageStore,
  readFolder,
  ReadingCache,
} from "../../../src/entry-files/index.ts";
import { caseText, writeSmallContent } from "../../fixtures/small-content.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "sunlit-memory-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = { frame: "f", props: "p", reads: [["case/LJ-1", "v"]] as const, contentType: "text/html" };

test("a digest tells parts from one another, texts and bytes alike", () => {
  expect(digestOf("ab", "c")).not.toBe(digestOf("a", "bc"));
  expect(digestOf("ab", Buffer.from("c"))).not.toBe(digestOf("a", Buffer.from("bc")));
});

test("what was found sound is known to the next build, and to no other rules", () => {
  const set = new DigestSet(join(folder, "sound"));
  set.add(digestOf("one"));
  set.save();
  expect(new DigestSet(join(folder, "sound")).has(digestOf("one"))).toBe(true);
  expect(new DigestSet(join(folder, "sound")).has(digestOf("two"))).toBe(false);
});

test("a page of the last build is given again; one that this build did not use is gone from the disk", () => {
  const first = new PageStore(folder);
  first.keep("/a/", page, Buffer.from("甲"));
  first.keep("/b/", page, Buffer.from("乙"));
  first.save();
  const second = new PageStore(folder);
  expect(second.take("/a/", second.find("/a/")!)?.toString()).toBe("甲");
  second.save();
  const third = new PageStore(folder);
  expect(third.find("/b/")).toBeUndefined();
  expect(
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()),
  ).toHaveLength(2);
});

test("a page whose file was lost, or a list that was cut off, only costs time", () => {
  const store = new PageStore(folder);
  expect(store.take("/a/", page)).toBeUndefined();
  writeFileSync(join(folder, "pages.json"), '{"/a/":');
  expect(new PageStore(folder).find("/a/")).toBeUndefined();
});

test("a kept file is made once", async () => {
  const files = new KeptFiles(join(folder, "files"));
  let made = 0;
  const make = async () => new Uint8Array([(made += 1)]);
  expect([await files.get("key", make), await files.get("key", make)]).toEqual([
    new Uint8Array([1]),
    new Uint8Array([1]),
  ]);
  expect(made).toBe(1);
});

test("a content read again gives the same entries, and a fault that came in is found", () => {
  const content = join(folder, "content");
  writeSmallContent(content, ["LJ-2024-0001", "LJ-2024-0002"]);
  const read = () => {
    const cache = new ReadingCache(join(folder, "reading"), "code");
    const result = readFolder(content, [], cache);
    const { faults } = result;
    cache.save();
    return { faults, cases: result.content.all("case").map(({ data }) => data) };
  };
  const first = read();
  expect(first.faults).toEqual([]);
  expect(read()).toEqual(first);
  writeFileSync(
    join(content, "cases/LJ-2024-0002.md"),
    caseText({ id: "LJ-2024-0002", summary: "请打 13800138000 找他。" }),
  );
  for (const _ of [1, 2]) expect(read().faults).toMatchObject([{ field: "summary" }]);
});
