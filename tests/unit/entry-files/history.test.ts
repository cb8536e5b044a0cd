import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findContent, historyFaultsOf, readFolder, readHistory } from "../../../src/entry-files/index.ts";
import { caseText, writeSmallContent } from "../../fixtures/small-content.ts";

const FILE = "cases/LJ-2024-0001.md";

test("every version after the first publication is read, oldest first, with day and approver", async () => {
  const repo = community();
  repo.commit("2024-03-05T10:00:00Z");
  repo.write(FILE, caseText({ id: "LJ-2024-0001", title: "改过的题目" }));
  // 17:30 in Greenwich is already the next day in the community.
  repo.commit("2024-03-08T17:30:00Z", "发布\n\nApproved-as: 签发");
  const history = (await readHistory((await findContent(repo.content))!))!;
  expect([...history.versions.keys()]).toEqual([FILE]);
  expect(history.versions.get(FILE)).toMatchObject([
    { day: "2024-03-05", values: { title: "北门车棚照明不亮" } },
    { day: "2024-03-09", approver: "签发", values: { title: "改过的题目" } },
  ]);
  expect(history.isShallow).toBe(false);
});

test("a publishing is what the merge brought, not each commit of the draft", async () => {
  const repo = community();
  repo.commit("2024-03-05T10:00:00Z");
  repo.git("checkout", "-q", "-b", "draft");
  for (const title of ["第一稿", "第二稿"]) {
    repo.write(FILE, caseText({ id: "LJ-2024-0001", title }));
    repo.commit("2024-03-06T10:00:00Z");
  }
  repo.git("checkout", "-q", "main");
  repo.at("2024-03-07T10:00:00Z", "merge", "-q", "--no-ff", "-m", "发布", "draft");
  const versions = (await readHistory((await findContent(repo.content))!)).versions.get(FILE)!;
  expect(versions.map(({ values }) => values["title"])).toEqual(["北门车棚照明不亮", "第二稿"]);
});

test("an entry is followed when its file and the whole content folder move", async () => {
  const repo = community();
  repo.commit("2024-03-05T10:00:00Z");
  repo.write(FILE, caseText({ id: "LJ-2024-0001", title: "改过的题目" }));
  repo.commit("2024-03-06T10:00:00Z");
  mkdirSync(join(repo.root, "data"));
  repo.git("mv", "content", "data/content");
  repo.commit("2024-03-07T10:00:00Z");
  mkdirSync(join(repo.root, "data/content/cases/2024"));
  repo.git("mv", `data/content/${FILE}`, "data/content/cases/2024/LJ-2024-0001.md");
  repo.commit("2024-03-08T10:00:00Z");
  const { versions } = await readHistory((await findContent(join(repo.root, "data/content")))!);
  expect(versions.get("cases/2024/LJ-2024-0001.md")?.map(({ day }) => day)).toEqual([
    "2024-03-05",
    "2024-03-06",
  ]);
});

test("a shallow clone tells what it has and that there is more; a folder without Git tells nothing", async () => {
  const repo = community();
  repo.commit("2024-03-05T10:00:00Z");
  for (const title of ["二", "三"]) {
    repo.write(FILE, caseText({ id: "LJ-2024-0001", title: `题目${title}` }));
    repo.commit("2024-03-06T10:00:00Z");
  }
  const clone = join(repo.root, "..", `${repo.root.split("/").at(-1)}-clone`);
  onTestFinished(() => rmSync(clone, { recursive: true, force: true }));
  execFileSync("git", ["clone", "-q", "--depth", "2", `file://${repo.root}`, clone]);
  const history = await readHistory((await findContent(join(clone, "content")))!);
  expect(history.isShallow).toBe(true);
  expect(history.versions.get(FILE)?.map(({ values }) => values["title"])).toEqual(["题目二", "题目三"]);
  rmSync(join(clone, ".git"), { recursive: true });
  expect(await findContent(join(clone, "content"))).toBeUndefined();
});

test("boards are not read: what was on them is not in the history", async () => {
  const repo = community();
  const board = (title: string) => `---\nid: HB-2024-0001\ntitle: ${title}\n---\n`;
  repo.write("honours/HB-2024-0001.md", board("旧名字"));
  repo.commit("2024-03-05T10:00:00Z");
  repo.write("honours/HB-2024-0001.md", board("新名字"));
  repo.commit("2024-03-06T10:00:00Z");
  const { versions } = await readHistory((await findContent(repo.content))!);
  expect(versions.size).toBe(0);
});

test("the check command names a published result that was changed without a reason", async () => {
  const repo = community();
  const steps = ["受理", "办理"].map((step) => ({
    step,
    day: "2024-03-08",
    unit: "committee",
    note: "做了。",
  }));
  const closed = { id: "LJ-2024-0001", steps, outcome: "solved", closed: "2024-03-08", verdict: "satisfied" };
  repo.write(FILE, caseText(closed));
  repo.commit("2024-03-09T10:00:00Z");
  const check = () => {
    try {
      return execFileSync(process.execPath, ["scripts/check.ts", "--content", repo.content], {
        encoding: "utf8",
      });
    } catch (error) {
      return `refused ${(error as { stdout: string }).stdout}`;
    }
  };
  expect(check()).toMatch(/^内容检查通过/);
  repo.write(FILE, caseText({ ...closed, verdict: "dissatisfied" }));
  repo.commit("2024-03-10T10:00:00Z");
  expect(check()).toMatch(/^refused [\s\S]*LJ-2024-0001[\s\S]*“居民评价”公布以后又改了/);
  const corrections = [{ day: "2024-03-11", kind: "error", what: "评价", reason: "抄错了。" }];
  repo.write(FILE, caseText({ ...closed, verdict: "dissatisfied", corrections } as never));
  expect(check()).toMatch(/^内容检查通过/);
  const { content } = readFolder(repo.content);
  expect(historyFaultsOf(content, await readHistory((await findContent(repo.content))!))).toEqual([]);
});

/** A repository with the small content under `content/`, not yet committed. */
function community() {
  const root = mkdtempSync(join(tmpdir(), "sunlit-history-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeSmallContent(join(root, "content"));
  const run = (env: Record<string, string>, ...args: string[]) =>
    execFileSync("git", ["-C", root, ...args], { encoding: "utf8", env: { ...process.env, ...env } });
  const git = (...args: string[]) => run({}, ...args);
  const at = (time: string, ...args: string[]) =>
    run({ GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time }, ...args);
  git("init", "-q", "-b", "main");
  git("config", "user.name", "操作员");
  git("config", "user.email", "operator@example.invalid");
  return {
    root,
    content: join(root, "content"),
    git,
    at,
    write(path: string, text: string) {
      const file = join(root, "content", path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      if (readFileSync(file, "utf8") !== text) throw new Error("not written");
    },
    commit(time: string, message = "改") {
      git("add", "-A");
      at(time, "commit", "-q", "-m", message);
    },
  };
}
