import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { buildInChild } from "../../admin/server/build-in-child.ts";
import { purgeEntry, rehearsePurge } from "../../admin/server/purge/index.ts";
import { caseText } from "../fixtures/small-content.ts";
import { tool } from "../support/tool.ts";
import { makeCommunity, openOffice, staff, type Community } from "./office-kit.ts";

const id = "LJ-2024-0003";
const SECRET = "凉亭边那位住户的猫总在半夜叫";
const OLDER = "早先写的那一版也不能留下";
const DRAFT = "草稿里还没发布的说法";
const DELETED = "已经删除的草稿里的说法";
const NOTED = "同事说的住户是谁";
const SECRETS = [SECRET, OLDER, DRAFT, DELETED];

tool("git-filter-repo");

/** A community whose entry lives in history, a draft, a deleted draft, a tag, a reflog, a log and built sites. */
async function entangled(): Promise<Community> {
  const community = makeCommunity(["LJ-2024-0001"]);
  const { git, contentDir } = community;
  const file = join(contentDir, `cases/${id}.md`);
  mkdirSync(join(contentDir, "media"), { recursive: true });
  const picture = { create: { width: 8, height: 8, channels: 3, background: "#876543" } } as const;
  writeFileSync(join(contentDir, "media/cat.png"), await sharp(picture).png().toBuffer());
  const pictures = [{ image: "/media/cat.png", alt: "亭边的猫", source: "drawing" }];
  for (const summary of [OLDER, SECRET]) {
    writeFileSync(file, caseText({ id, summary, pictures }));
    git("add", ".");
    git("commit", "-q", "-m", `改 ${id}：${summary}`);
  }
  git("tag", "spring");
  const office = await openOffice(community);
  const [admin] = await staff(office);
  const base = git("rev-parse", `HEAD:content/cases/${id}.md`);
  const answers = [
    await admin!.saveCase(id, { summary: DELETED, pictures }, base),
    await admin!.act("deleteUnpublishedEntry", { collection: "case", slug: id }),
    await admin!.saveCase(id, { summary: DRAFT, pictures }, base),
    await admin!.saveCase("LJ-2024-0004", { title: "别人的草稿" }),
  ];
  expect(answers.map(({ status, body }) => [status, body.error])).toEqual(
    answers.map(() => [200, undefined]),
  );
  await office.publishNow();
  await office.close();
  const log = JSON.stringify({ at: "2024-03-05", who: "admin", what: "记", note: SECRET });
  writeFileSync(join(community.stateDir, "audit.jsonl"), `${log}\n`);
  const kept = {
    [`case/${id}`]: [{ content: NOTED }],
    "case/LJ-2024-0004": [{ content: "留着", also: SECRET }],
  };
  for (const name of ["notes.json", "reviews.json"])
    writeFileSync(join(community.stateDir, name), JSON.stringify(kept));
  // A commit that only the reflog still knows.
  git("commit", "-q", "--allow-empty", "-m", `说明：${SECRET}`);
  git("reset", "-q", "--hard", "HEAD~1");
  return community;
}

test("a purge leaves no word of an entry in any object, reflog, log or site, and a tombstone in its place", async () => {
  const community = await entangled();
  const { git } = community;
  git("remote", "add", "origin", "https://git.example.invalid/content.git");
  for (const text of SECRETS) expect(everyByte(community).includes(text), text).toBe(true);
  const picture = git("rev-parse", "HEAD:content/media/cat.png");
  const request = {
    id,
    day: "2024-03-06",
    reason: "request" as const,
    contentDir: community.contentDir,
    stateDir: community.stateDir,
    caches: [],
    build: buildInChild,
  };

  const plan = await rehearsePurge(request);
  expect(plan.paths).toEqual([`cases/${id}.md`, "media/cat.png"]);
  expect(plan.refs).toEqual(
    expect.arrayContaining(["refs/heads/main", `refs/heads/cms/case/${id}`, "refs/tags/spring"]),
  );
  expect(plan.refs.some((ref) => ref.startsWith(`refs/deleted/case/${id}/`))).toBe(true);
  const rehearsed = everyByte(community);
  for (const text of SECRETS) expect(rehearsed.includes(text), "a rehearsal changes nothing").toBe(true);

  const report = await purgeEntry(request);
  const left = everyByte(community);
  for (const text of SECRETS) expect(left.includes(text), text).toBe(false);
  expect(report.left).toEqual([]);
  expect(left).not.toContain(picture);
  expect(git("log", "--all", "--reflog", "--format=%B")).not.toContain("猫");
  for (const { folder, text } of sites(community)) expect(text.includes(SECRET), folder).toBe(false);
  expect(readFileSync(join(community.stateDir, "audit.jsonl"), "utf8")).not.toContain(SECRET);
  for (const name of ["notes.json", "reviews.json"]) {
    const kept = readFileSync(join(community.stateDir, name), "utf8");
    expect(kept).toContain("留着");
    for (const text of [...SECRETS, NOTED]) expect(kept, name).not.toContain(text);
  }
  git("fsck", "--strict");

  expect(git("for-each-ref", "--format=%(refname)", "refs/heads/cms")).toBe(
    "refs/heads/cms/case/LJ-2024-0004",
  );
  expect(git("remote", "get-url", "origin")).toBe("https://git.example.invalid/content.git");
  expect(git("status", "--porcelain")).toBe("");
  expect(report.remotes).toEqual(["origin"]);
  expect(report.site).toBe("rebuilt");
  const live = sites(community);
  expect(live).toHaveLength(1);
  const page = readFileSync(join(live[0]!.folder, `cases/${id}/index.html`), "utf8");
  expect(page).toContain("此条已依申请删除");
  expect(page).toContain("2024年3月6日");
});

test("the command rehearses, purges, says what is left to do, and refuses what it cannot do", () => {
  const community = makeCommunity(["LJ-2024-0001", "LJ-2024-0002"]);
  const { git, contentDir, stateDir } = community;
  const run = (...args: string[]) => {
    const base = ["scripts/purge.ts", "--content", contentDir, "--state", stateDir];
    const told = spawnSync(process.execPath, [...base, ...args], { encoding: "utf8" });
    return { status: told.status, text: told.stdout + told.stderr };
  };
  const before = git("rev-parse", "HEAD");
  expect(run("LJ-2024-9999", "--rehearse")).toMatchObject({
    status: 1,
    text: expect.stringContaining("没有编号为“LJ-2024-9999”的条目"),
  });
  const rehearsal = run("LJ-2024-0002", "--rehearse");
  expect(rehearsal.text).toContain("cases/LJ-2024-0002.md");
  expect(rehearsal.text).toContain("什么都没有改");
  expect(git("rev-parse", "HEAD")).toBe(before);

  writeFileSync(
    join(contentDir, "cases/LJ-2024-0001.md"),
    caseText({ id: "LJ-2024-0001", title: "没提交的改动" }),
  );
  expect(run("LJ-2024-0002")).toMatchObject({ status: 1, text: expect.stringContaining("没提交的改动") });
  git("checkout", "-q", ".");

  const done = run("LJ-2024-0002");
  expect(done.text).toMatch(/还要做：\n1\. .*克隆/s);
  expect(done.status).toBe(0);
  expect(existsSync(join(contentDir, "cases/LJ-2024-0002.md"))).toBe(false);
  expect(readFileSync(join(contentDir, "tombstones/LJ-2024-0002.yml"), "utf8")).toContain("reason: request");
  expect(git("status", "--porcelain")).toBe("");
});

test("nothing is purged under a running office, and the rehearsal still is", async () => {
  const community = makeCommunity(["LJ-2024-0001", "LJ-2024-0002"]);
  const { contentDir, stateDir, git } = community;
  const request = {
    id: "LJ-2024-0002",
    day: "2024-03-06",
    reason: "request" as const,
    contentDir,
    stateDir,
    caches: [],
    build: async () => {},
  };
  const office = await openOffice(community);
  const before = git("rev-parse", "HEAD");
  await expect(purgeEntry(request)).rejects.toThrow(/办公端正在运行.*先停下/);
  expect((await rehearsePurge(request)).paths).toEqual(["cases/LJ-2024-0002.md"]);
  expect(git("rev-parse", "HEAD")).toBe(before);
  await office.close();
  // What a killed office leaves behind must not stop the purge.
  writeFileSync(join(stateDir, "running.json"), JSON.stringify({ url: office.url }));
  expect((await purgeEntry(request)).left).toEqual([]);
  expect(() => git("cat-file", "-e", "HEAD:content/cases/LJ-2024-0002.md")).toThrow();
});

test("an entry that another names is not purged before that is mended", async () => {
  const community = makeCommunity();
  const { contentDir, git } = community;
  mkdirSync(join(contentDir, "teams"), { recursive: true });
  writeFileSync(
    join(contentDir, "teams/lamp.md"),
    "---\nid: lamp\nname: 修灯队\nservices: [修灯]\norganisation: committee\n---\n",
  );
  git("add", ".");
  git("commit", "-q", "-m", "team");
  const request = {
    id: "committee",
    day: "2024-03-06",
    reason: "request" as const,
    contentDir,
    stateDir: community.stateDir,
  };
  await expect(rehearsePurge({ ...request, caches: [], build: buildInChild })).rejects.toThrow(
    "别的条目还用到它",
  );
});

/** Every object of the repository, reachable or not, and every file of its Git folder as it stands. */
function everyByte({ repo }: Community): string {
  const git = (args: string[], input = "") =>
    execFileSync("git", ["-C", repo, ...args], { input, maxBuffer: 2 ** 28 }).toString();
  const ids = git(["cat-file", "--batch-all-objects", "--batch-check=%(objectname)"]);
  const loose = readdirSync(join(repo, ".git"), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.parentPath.includes("/objects"))
    .map((item) => readFileSync(join(item.parentPath, item.name), "utf8"));
  return git(["cat-file", "--batch"], ids) + loose.join("\n");
}

/** The sites the office keeps, each with all its text. */
function sites({ stateDir }: Community): { folder: string; text: string }[] {
  const root = join(stateDir, "sites");
  return readdirSync(root).map((name) => {
    const files = readdirSync(join(root, name), { recursive: true, withFileTypes: true });
    const text = files
      .filter((item) => item.isFile())
      .map((item) => readFileSync(join(item.parentPath, item.name), "utf8"))
      .join("\n");
    return { folder: join(root, name), text };
  });
}
