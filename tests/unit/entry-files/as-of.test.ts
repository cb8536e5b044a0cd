import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { figureById } from "../../../src/domain/figures/index.ts";
import { contentAsOf, findContent } from "../../../src/entry-files/index.ts";
import { caseText, writeSmallContent } from "../../fixtures/small-content.ts";

test("figures are counted as the repository stood at the end of a day in the community", async () => {
  const root = mkdtempSync(join(tmpdir(), "sunlit-as-of-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const content = join(root, "content");
  const commit = (time: string) => {
    const env = { ...process.env, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time };
    const who = ["-c", "user.name=操作员", "-c", "user.email=operator@example.invalid"];
    execFileSync("git", ["-C", root, "add", "-A"]);
    execFileSync("git", ["-C", root, ...who, "commit", "-q", "-m", "改"], { env });
  };
  execFileSync("git", ["init", "-q", "-b", "main", root]);
  writeSmallContent(content, ["LJ-2024-0001"]);
  commit("2024-03-05T10:00:00Z");
  // The last minute of 6 March, then the first of 7 March, in the community.
  writeFileSync(join(content, "cases/LJ-2024-0002.md"), caseText({ id: "LJ-2024-0002" }));
  commit("2024-03-06T15:59:00Z");
  writeFileSync(join(content, "cases/LJ-2024-0003.md"), caseText({ id: "LJ-2024-0003" }));
  commit("2024-03-06T16:00:00Z");
  // Not committed: published nowhere.
  writeFileSync(join(content, "cases/LJ-2024-0004.md"), caseText({ id: "LJ-2024-0004" }));

  const at = (await findContent(content))!;
  const received = async (day: string) => {
    const then = await contentAsOf(at, day);
    return then && figureById("cases-received").compute({ content: then.content, today: day }).value;
  };
  expect(await received("2024-03-05")).toBe(1);
  expect(await received("2024-03-06")).toBe(2);
  expect(await received("2024-03-07")).toBe(3);
  expect(asOf(content, "2024-03-06").stdout).toMatch(/^受理量 +2 件 +2$/m);
  expect(await received("2024-03-04")).toBeUndefined();
  expect(asOf(content, "2024-02-30")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("不是一个日期"),
  });
  rmSync(join(root, ".git"), { recursive: true });
  expect(asOf(content, "2024-03-06")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("不在 Git"),
  });
});

function asOf(content: string, ...args: string[]) {
  return spawnSync(process.execPath, ["scripts/as-of.ts", ...args, "--content", content], {
    encoding: "utf8",
  });
}
