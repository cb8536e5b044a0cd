import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PageStore } from "../../../src/entry-files/index.ts";
import { fileOfPath, pathOfFile } from "../../../src/integrations/pages/page-file.ts";
import { SpareSite } from "../../../src/integrations/spare-site.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sunlit-spare-"));
  vi.stubEnv("SUNLIT_CACHE", join(folder, "cache"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ["", true, "index.html"],
  ["/404", true, "404.html"],
  ["/cases/LJ-2024-0168", true, "cases/LJ-2024-0168/index.html"],
  ["/cases/LJ-2024-0168/feed.xml", false, "cases/LJ-2024-0168/feed.xml"],
])("%s lies in a file of its own and is found by it", (path, isPage, file) => {
  expect(fileOfPath(path, isPage)).toBe(file);
  expect(pathOfFile(file)).toBe(path);
});

test("of a site that was replaced only kept pages stay, and the next site has them already", () => {
  const [store, old, fresh] = [
    new PageStore(join(folder, "pages")),
    join(folder, "old"),
    join(folder, "new"),
  ];
  const keep = (path: string, text: string) =>
    store.keep(path, { frame: "f", props: "p", reads: [] }, Buffer.from(text));
  keep("/cases/A", "甲");
  keep("/cases/B", "乙");
  store.place("/cases/A", join(old, "cases/A/index.html"));
  store.place("/cases/B", join(old, "cases/B/index.html"));
  write(join(old, "exposures/C/index.html"), "到期就撤下的");
  // Made anew since: what the old site says of it must not stay.
  rmSync(join(old, "cases/B/index.html"));
  write(join(old, "cases/B/index.html"), "改过以前的");

  const spare = new SpareSite(join(folder, "site"));
  spare.keep(old, store);
  expect(filesOf(join(folder, "cache/spare")).map((file) => file.replace(/^[^/]+\//, ""))).toEqual([
    "cases/A/index.html",
  ]);
  spare.takeTo(fresh);
  const inode = statSync(join(fresh, "cases/A/index.html")).ino;
  expect(store.place("/cases/A", join(fresh, "cases/A/index.html"))).toBe(true);
  expect(statSync(join(fresh, "cases/A/index.html")).ino).toBe(inode);
  // Another word of the same page replaces the name, not the file that is kept.
  keep("/cases/A", "丙");
  store.place("/cases/A", join(fresh, "cases/A/index.html"));
  expect(readFileSync(join(fresh, "cases/A/index.html"), "utf8")).toBe("丙");
});

test("the first site starts from an empty folder", () => {
  new SpareSite(join(folder, "site")).takeTo(join(folder, "new"));
  expect(readdirSync(join(folder, "new"))).toEqual([]);
});

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function filesOf(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(root.length + 1));
}
