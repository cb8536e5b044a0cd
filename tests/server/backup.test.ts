import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rehearse } from "../../admin/server/backup/rehearse.ts";
import { latestBackup } from "../../admin/server/backup/restore.ts";
import {
  listCases,
  makeCommunity,
  openOffice,
  Person,
  adminPassword,
  listOf,
  staff,
  type Community,
} from "./office-kit.ts";

const backup = (...args: string[]) =>
  execFileSync(process.execPath, ["scripts/backup.ts", ...args], { encoding: "utf8", stdio: "pipe" });
const make = ({ contentDir, stateDir }: Community, folder: string) =>
  backup(folder, "--content", contentDir, "--state", stateDir);

test("a backup restored into an empty folder is an office with its entries, drafts, accounts and log", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  const [admin, editor] = await staff(office, "editor");
  await admin!.saveCase("LJ-2024-0002", { title: "已经发布的事" });
  await admin!.setStatus("LJ-2024-0002", "pending_publish");
  await office.publishNow();
  await editor!.saveCase("LJ-2024-0003", { title: "还是草稿的事" });
  const folder = join(community.root, "backups");
  // While the office runs: nobody stops it for a backup.
  expect(make(community, folder)).toContain("已备份到");
  await office.close();

  const made = await latestBackup(folder);
  expect(statSync(made).mode & 0o077).toBe(0);
  expect(
    execFileSync("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: made, encoding: "utf8" }),
  ).toBe("");
  expect(readdirSync(made)).not.toContain("sessions.json");

  const target = join(community.root, "restored");
  expect(backup(folder, "--restore", target)).toContain(`--state ${target}/office`);
  const restored = await openOffice({
    ...community,
    contentDir: join(target, "content", "content"),
    stateDir: join(target, "office"),
  });
  const person = await new Person(restored.url).signIn("admin", adminPassword);
  expect(listOf(await person.act("unpublishedEntries")).sort()).toEqual([
    "case/LJ-2024-0002",
    "case/LJ-2024-0003",
  ]);
  expect((await fetch(`${restored.url}/health.json`)).status).toBe(200);
  const log = execFileSync("cat", [join(target, "office", "audit.jsonl")], { encoding: "utf8" });
  expect(log).toContain("添加账号");
  expect(
    execFileSync("git", ["-C", join(target, "content"), "status", "--porcelain"], { encoding: "utf8" }),
  ).toBe("");
});

test("a rehearsal starts the office from the latest backup, and says what it found", async () => {
  const community = makeCommunity();
  await (await openOffice(community)).close();
  const folder = join(community.root, "backups");
  make(community, folder);
  const found = await rehearse(await latestBackup(folder), community.adminDir, listCases);
  expect(found).toMatchObject({ accounts: 1, commit: community.git("rev-parse", "HEAD") });
  expect(found.entries).toBeGreaterThan(3);
  const broken = () => Promise.reject(new Error("磁盘满了"));
  await expect(rehearse(await latestBackup(folder), community.adminDir, broken)).rejects.toThrow(
    /没有开起来.*磁盘满了/,
  );
});

test("a damaged backup, a folder that is not empty and a folder without backups are refused", async () => {
  const community = makeCommunity();
  await (await openOffice(community)).close();
  const folder = join(community.root, "backups");
  mkdirSync(folder);
  expect(() => backup(folder, "--rehearse")).toThrow(/没有备份/);
  make(community, folder);
  const full = join(community.root, "full");
  mkdirSync(full);
  writeFileSync(join(full, "something.txt"), "");
  expect(() => backup(folder, "--restore", full)).toThrow(/不是空文件夹/);
  appendFileSync(join(await latestBackup(folder), "content.bundle"), "x");
  expect(() => backup(folder, "--restore", join(community.root, "empty"))).toThrow(/备份坏了/);
});
