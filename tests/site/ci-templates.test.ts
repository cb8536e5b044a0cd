import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { load } from "js-yaml";
import { expect, onTestFinished, test } from "vitest";
import { caseText, writeSmallContent } from "../fixtures/small-content.ts";

test("what a forge runs on a merge request passes sound content and builds it, and stops at personal data", () => {
  const root = mkdtempSync(join(tmpdir(), "sunlit-ci-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const content = join(root, "content");
  writeSmallContent(content);
  // As a checkout has them; what is built goes beside them and not into this one.
  for (const name of ["package.json", "scripts"]) symlinkSync(resolve(name), join(root, name));
  const site = join(root, "site");

  const unsound = join(content, "cases/LJ-2024-0001.md");
  const sound = readFileSync(unsound, "utf8");
  writeFileSync(unsound, caseText({ id: "LJ-2024-0001", summary: "有事请打13800138000。" }));
  const refused = run(root, content);
  expect(refused.status).not.toBe(0);
  expect(refused.said).toContain("手机号");
  expect(existsSync(site)).toBe(false);

  writeFileSync(unsound, sound);
  const passed = run(root, content);
  expect([passed.status, passed.said]).toEqual([0, expect.stringContaining("网站已生成")]);
  expect(existsSync(join(site, "cases/LJ-2024-0001/index.html"))).toBe(true);
}, 240_000);

/** The commands of the job, one after the other until one fails, as GitLab's runner has them run. */
function run(cwd: string, content: string): { status: number | null; said: string } {
  const file = load(readFileSync(".gitlab-ci.yml", "utf8")) as { check: { script: string[] } };
  const { status, stdout, stderr } = spawnSync("bash", ["-e"], {
    cwd,
    input: file.check.script.join("\n"),
    encoding: "utf8",
    env: { ...process.env, SUNLIT_CONTENT: content },
  });
  return { status, said: stdout + stderr };
}
