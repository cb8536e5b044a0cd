import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
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

const page = { frame: "f", props: "p", reads: [["case/LJ-1", "v"]] as const };

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

test("as many as a site of 100,000 cases needs are kept from one build to the next", () => {
  const file = join(folder, "sound");
  const set = new DigestSet(file);
  const most = 4_300_000;
  for (let i = 0; i < most; i++) set.add(String(i).padStart(22, "0"));
  set.save();
  expect(statSync(file).size).toBe(23 * most - 1);
  expect(new DigestSet(file).has(String(most - 1).padStart(22, "0"))).toBe(true);
}, 180_000);

test("a page of the last build is written again; one that this build did not use is gone from the disk", async () => {
  const first = new PageStore(folder);
  first.keep("/a", page, Buffer.from("甲"));
  first.keep("/b", page, Buffer.from("乙"));
  first.save();
  const second = new PageStore(folder);
  expect(await takeOver(second, "/a", true)).toBe("甲");
  second.save();
  const third = new PageStore(folder);
  expect(await takeOver(third, "/b", true)).toBeUndefined();
  const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(kept.map((one) => one.name).filter((name) => name !== "taken")).toHaveLength(2);
});

test("a page is made again when it is no longer true, or nobody says that it is", async () => {
  const first = new PageStore(folder);
  first.keep("/a", page, Buffer.from("甲"));
  first.save();
  expect(await takeOver(new PageStore(folder), "/a", false)).toBeUndefined();
  expect(await takeOver(new PageStore(folder), "/a", undefined)).toBeUndefined();
});

test("a page that came here with another time is taken over, one with another word is not", async () => {
  const store = new PageStore(folder);
  store.keep("/a", page, Buffer.from("甲"));
  store.save();
  const [file] = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (item) => item.isFile() && item.name !== "pages.json",
  );
  const path = join(file!.parentPath, file!.name);
  utimesSync(path, 1, 1);
  expect(await takeOver(new PageStore(folder), "/a", true)).toBe("甲");
  writeFileSync(path, "乙");
  expect(await takeOver(new PageStore(folder), "/a", true)).toBeUndefined();
});

test("a page whose file was lost, or a list that was cut off, only costs time", async () => {
  const store = new PageStore(folder);
  store.keep("/a", page, Buffer.from("甲"));
  store.save();
  for (const one of readdirSync(folder, { withFileTypes: true }))
    if (one.isDirectory()) rmSync(join(folder, one.name), { recursive: true });
  expect(await takeOver(new PageStore(folder), "/a", true)).toBeUndefined();
  writeFileSync(join(folder, "pages.json"), '{"/a":');
  expect(await takeOver(new PageStore(folder), "/a", true)).toBeUndefined();
});

/** What the store writes for a page that its judge finds true or not; undefined when it writes nothing. */
async function takeOver(store: PageStore, path: string, verdict?: boolean): Promise<string | undefined> {
  if (verdict !== undefined) store.judgeBy(async () => verdict);
  const file = join(folder, "taken");
  if (!(await store.takeOver(path, "props")) || !store.place(path, file)) return undefined;
  return readFileSync(file, "utf8");
}

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
