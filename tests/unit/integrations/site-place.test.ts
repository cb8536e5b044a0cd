import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PageStore } from "../../../src/entry-files/index.ts";
import { fileOfPath, pathOfFile } from "../../../src/integrations/pages/page-file.ts";
import { SitePlace } from "../../../src/integrations/site-place.ts";

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
  const [store, site] = [new PageStore(join(folder, "pages")), join(folder, "site")];
  const keep = (path: string, text: string) =>
    store.keep(path, { frame: "f", props: "p", reads: [] }, Buffer.from(text));
  keep("/cases/A", "甲");
  keep("/cases/B", "乙");
  store.place("/cases/A", join(site, "cases/A/index.html"));
  write(join(site, "exposures/C/index.html"), "到期就撤下的");
  // Made anew since: what the old site says of it must not stay.
  write(join(site, "cases/B/index.html"), "改过以前的");

  const first = new SitePlace(site);
  first.begin();
  write(join(first.fresh, "index.html"), "新网站");
  first.swap();
  first.removeOld(store);
  expect(filesOf(site)).toEqual(["index.html"]);

  const second = new SitePlace(site);
  second.begin();
  expect(filesOf(second.fresh)).toEqual(["cases/A/index.html"]);
  const page = join(second.fresh, "cases/A/index.html");
  const inode = statSync(page).ino;
  expect(store.place("/cases/A", page)).toBe(true);
  expect(statSync(page).ino).toBe(inode);
  // Another word of the same page replaces the name, not the file that is kept.
  keep("/cases/A", "丙");
  store.place("/cases/A", page);
  expect(readFileSync(page, "utf8")).toBe("丙");
  second.giveUp();
  expect(readdirSync(folder).sort()).toEqual(["cache", "pages", "site"]);
});

test("a build that was killed between the two moves is mended: the whole site comes back, half a one goes", () => {
  const dead = deadProcess();
  write(join(folder, `.site.old-${dead}/index.html`), "原来的网站");
  write(join(folder, `.site.new-${dead}/index.html`), "一半");
  write(join(folder, `.site.new-${process.ppid}/index.html`), "还在做的");
  const place = new SitePlace(join(folder, "site"));
  place.begin();
  place.giveUp();
  expect(readFileSync(join(folder, "site/index.html"), "utf8")).toBe("原来的网站");
  expect(readdirSync(folder).sort()).toEqual([`.site.new-${process.ppid}`, "site"]);
});

test("a site that stands is not replaced by an old one that was left", () => {
  write(join(folder, "site/index.html"), "现在的网站");
  write(join(folder, `.site.old-${deadProcess()}/index.html`), "原来的网站");
  const place = new SitePlace(join(folder, "site"));
  place.begin();
  place.giveUp();
  expect(readFileSync(join(folder, "site/index.html"), "utf8")).toBe("现在的网站");
  expect(readdirSync(folder)).toEqual(["site"]);
});

/** The id of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function filesOf(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(root.length + 1));
}
