import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFolder } from "../../src/entry-files/index.ts";
import { messyLedger, secrets } from "../fixtures/messy-ledger.ts";
import { makeCommunity, openOffice, Person, staff, type Community } from "./office-kit.ts";

/** Every object that the repository holds, reachable or not, as one text. */
function everyObject(repo: string): string {
  return execFileSync("git", ["-C", repo, "cat-file", "--batch-all-objects", "--batch"], {
    maxBuffer: 2 ** 28,
  }).toString();
}

function runImport(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/import.ts", ...args], {
    encoding: "utf8",
  });
  return { status, text: stdout + stderr };
}

function ledgerFile(community: Community, name: string): string {
  const path = join(community.root, name);
  writeFileSync(path, messyLedger(name.endsWith(".xls") ? "biff8" : "xlsx"));
  return path;
}

describe("npm run import", () => {
  test("a dry run lists columns and every row's faults, and writes nothing", () => {
    const community = makeCommunity();
    const before = community.git("rev-parse", "HEAD");
    const { status, text } = runImport(
      ledgerFile(community, "台账.xlsx"),
      "--content",
      community.contentDir,
      "--dry-run",
    );
    expect(status).toBe(1);
    expect(text).toContain("E 列“反映人” → 个人信息，不导入");
    expect(text).toContain("第 7 行 B 列“受理日期”：“2024/13/5”没有这一天。请写成 2024-06-24 的样子。");
    expect(text).toContain("可以导入 2 行，有错 3 行。");
    expect([community.git("rev-parse", "HEAD"), community.git("status", "--porcelain")]).toEqual([
      before,
      "",
    ]);
  });

  test("faulty rows keep everything out until they are skipped on purpose; then there is one commit", () => {
    const community = makeCommunity();
    const file = ledgerFile(community, "台账.xls");
    const refused = runImport(file, "--content", community.contentDir);
    expect([refused.status, community.git("rev-list", "--count", "HEAD")]).toEqual([1, "1"]);
    const { status, text } = runImport(file, "--content", community.contentDir, "--skip-faulty");
    expect(status).toBe(0);
    expect(text).toContain("已导入案件 2 条。整批撤销：git revert");
    expect(community.git("rev-list", "--count", "HEAD")).toBe("2");
    expect(community.git("status", "--porcelain")).toBe("");
    const { content, faults } = readFolder(community.contentDir);
    expect(faults).toEqual([]);
    expect(content.all("case").map(({ id }) => id)).toEqual(["LJ-2024-0001", "LJ-2024-0002", "LJ-2024-0003"]);
    const objects = everyObject(community.repo);
    expect(objects).toContain("北门车棚顶灯不亮");
    for (const secret of secrets) expect(objects).not.toContain(secret);
    community.git("revert", "--no-edit", "HEAD");
    expect(readFolder(community.contentDir).content.all("case")).toHaveLength(1);
  });
});

describe("the office", () => {
  const body = (more: object = {}) => ({
    name: "台账.xlsx",
    content: messyLedger("xlsx").toString("base64"),
    type: "case",
    ...more,
  });
  const last = (answer: { body: unknown }) =>
    JSON.parse(String(answer.body).trim().split("\n").pop() ?? "{}");

  test("a dry run shows columns, choices and faults, and is for those who write", async () => {
    const community = makeCommunity();
    const office = await openOffice(community);
    const [, editor] = await staff(office, "editor");
    const { plan } = last(await editor!.post("imports/try", body()));
    expect(plan.counts).toEqual({ rows: 5, sound: 2, faulty: 3 });
    expect(plan.columns[5]).toEqual({ index: 5, letter: "F", header: "联系电话", use: "private" });
    expect((await new Person(office.url).post("imports/try", body())).status).toBe(401);
    expect((await editor!.post("imports/run", body({ skipFaulty: true }))).status).toBe(403);
  });

  test("an import is one commit that is taken back as one, and no private cell is stored anywhere", async () => {
    const community = makeCommunity();
    const office = await openOffice(community);
    const [, approver] = await staff(office, "approver");
    expect(last(await approver!.post("imports/run", body())).error).toContain("有 3 行有错，没有导入");
    const { done } = last(await approver!.post("imports/run", body({ skipFaulty: true })));
    expect(done).toMatchObject({ imported: 2, skipped: 3 });
    expect(community.git("show", "--stat", "--format=%an %s", "main")).toContain("甲写手 导入案件 2 条");
    expect(community.git("rev-list", "--count", "main")).toBe("2");
    const again = last(await approver!.post("imports/try", body()));
    expect(again.plan.counts.sound).toBe(0);

    const { imports } = (await approver!.get("imports")).body;
    expect(imports).toMatchObject([
      { commit: done.commit, who: "甲写手", type: "case", count: 2, isTakenBack: false },
    ]);
    expect((await approver!.post("imports/take-back", { commit: done.commit })).body).toEqual({ removed: 2 });
    expect(community.git("diff", "--stat", "main~2", "main")).toBe("");
    expect((await approver!.post("imports/take-back", { commit: done.commit })).status).toBe(409);

    const kept =
      everyObject(community.repo) + execFileSync("grep", ["-rh", "", community.stateDir]).toString();
    for (const secret of secrets) expect(kept).not.toContain(secret);
  });

  test("an import is not taken back over a later change", async () => {
    const community = makeCommunity();
    const office = await openOffice(community);
    const [, approver] = await staff(office, "approver");
    const { done } = last(await approver!.post("imports/run", body({ skipFaulty: true })));
    writeFileSync(
      join(community.contentDir, "cases/LJ-2024-0002.md"),
      community
        .git("show", "main:content/cases/LJ-2024-0002.md")
        .replace("晚上取车看不清", "夜里取车看不清") + "\n",
    );
    community.git("commit", "-aqm", "change");
    const { status, body: told } = await approver!.post("imports/take-back", { commit: done.commit });
    expect([status, told.error]).toEqual([409, expect.stringContaining("LJ-2024-0002导入以后又改过")]);
  });

  test("what is no ledger is refused in plain words", async () => {
    const office = await openOffice(makeCommunity());
    const [, editor] = await staff(office, "editor");
    const picture = body({ name: "照片.jpg", content: Buffer.from("not a table").toString("base64") });
    expect(last(await editor!.post("imports/try", picture)).error).toContain("只能导入 .xlsx、.xls、.csv");
    expect((await editor!.post("imports/try", body({ type: "site" }))).status).toBe(400);
  });
});
