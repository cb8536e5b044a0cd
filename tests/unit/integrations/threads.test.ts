import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { digestOf } from "../../../src/entry-files/index.ts";
import { scanSite } from "../../../src/integrations/privacy-gate/index.ts";
import { readContent } from "../../../src/integrations/read-content.ts";
import { BuildThreads } from "../../../src/integrations/threads/build-threads.ts";
import { SharedDigests } from "../../../src/integrations/threads/shared-digests.ts";
import { sharedList, shareOf } from "../../../src/integrations/threads/shared-list.ts";
import { caseText, writeSmallContent } from "../../fixtures/small-content.ts";

let folder: string;
let threads: BuildThreads;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sunlit-threads-"));
  vi.stubEnv("SUNLIT_CACHE", join(folder, "cache"));
  vi.stubEnv("SUNLIT_THREADS", "2");
  threads = new BuildThreads(join(folder, "content"));
});
afterEach(async () => {
  await threads.stop();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test("each thing of a shared list is handed out once", () => {
  const list = sharedList(["a", "b", "c"]);
  const [one, other] = [shareOf(list), shareOf(list)];
  expect([one.next().value, other.next().value, ...one, ...other]).toEqual(["a", "b", "c"]);
});

test("threads start for much, and for little only when they were asked for", () => {
  vi.stubEnv("SUNLIT_THREADS", undefined);
  threads.startFor(9, 10);
  expect(threads.areRunning).toBe(false);
  vi.stubEnv("SUNLIT_THREADS", "1");
  threads.startFor(9, 10);
  expect(threads.areRunning).toBe(true);
});

test("all threads together find in the content what one finds", async () => {
  const content = join(folder, "content");
  const ids = Array.from({ length: 60 }, (_, i) => `LJ-2024-${String(i + 1).padStart(4, "0")}`);
  writeSmallContent(content, ids);
  for (const id of [ids[0]!, ids[30]!, ids[59]!])
    writeFileSync(join(content, `cases/${id}.md`), caseText({ id, summary: "请打 13800138000 找他。" }));
  const { faults } = await readContent(content, threads);
  expect(threads.areRunning).toBe(true);
  expect(faults.map(({ file, field }) => `${file} ${field}`)).toEqual(
    [ids[0], ids[30], ids[59]].map((id) => `cases/${id}.md summary`),
  );
});

test("all threads together find in the site what one finds", async () => {
  const site = join(folder, "site");
  mkdirSync(site);
  for (let i = 0; i < 300; i++)
    writeFileSync(
      join(site, `${i}.html`),
      `<p>第${i}页</p>${i % 100 === 7 ? `<p>电话 1380013800${i % 10}</p>` : ""}`,
    );
  const together = await scanSite(site, {}, { threads });
  expect(threads.areRunning).toBe(true);
  expect(together).toEqual(await scanSite(site));
  expect(together).toHaveLength(1);
  expect(together[0]).toMatchObject({ file: "107.html", otherFiles: 2 });
});

test("what goes wrong in a thread is told", async () => {
  threads.startFor(1, 1);
  await expect(threads.share("read", { code: "code" })).rejects.toThrow("找不到内容文件夹");
});

test("what one thread tells is known to the others, and what nobody told is not", () => {
  const mine = new SharedDigests(2 ** 6);
  const theirs = new SharedDigests(mine.memory);
  const digests = Array.from({ length: 200 }, (_, i) => digestOf(String(i)));
  for (const digest of digests.slice(0, 30)) mine.add(digest);
  expect(digests.map((digest) => theirs.has(digest))).toEqual(digests.map((_, i) => i < 30));
  // More than there is room for: some are not taken, none is made up.
  for (const digest of digests.slice(0, 100)) theirs.add(digest);
  expect(digests.filter((digest) => mine.has(digest))).toHaveLength(64);
  expect(digests.slice(100).some((digest) => mine.has(digest))).toBe(false);
});
