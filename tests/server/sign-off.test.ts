import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFolder } from "../../src/entry-files/index.ts";
import { makeCommunity, openOffice, staff } from "./office-kit.ts";

const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
const record = "sign-offs/case/case-LJ-2024-0002.yml";

test("publishing records beside the entry who wrote, reviewed and approved it: posts and days, no names", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  const [admin, editor, reviewer, approver] = await staff(office, "editor", "reviewer", "approver");
  const { body } = await admin!.get("accounts");
  const account = body.accounts.find(({ role }) => role === "approver")!.name;
  await admin!.post("accounts/update", { name: account, post: "社区党组织书记" });

  await editor!.saveCase("LJ-2024-0002", { title: "南门积水" });
  await reviewer!.setStatus("LJ-2024-0002", "pending_publish");
  expect((await approver!.publish("LJ-2024-0002")).status).toBe(200);

  const { content, faults } = readFolder(community.contentDir);
  expect(faults).toEqual([]);
  expect(content.find("sign-off", "case-LJ-2024-0002")?.data).toEqual({
    id: "case-LJ-2024-0002",
    entryType: "case",
    entry: "LJ-2024-0002",
    writtenBy: "编辑",
    writtenOn: today,
    reviewedBy: "审核",
    reviewedOn: today,
    approvedBy: "社区党组织书记",
    approvedOn: today,
    onePerson: false,
  });
  expect(community.git("show", `HEAD:content/${record}`)).not.toMatch(/甲写手|乙审核|丙签发|sunlit\.invalid/);
  // Who had the entry open can go on: publishing did not change its bytes.
  const { body: open } = await editor!.act("getEntry", { path: "cases/LJ-2024-0002.md" });
  expect((await editor!.saveCase("LJ-2024-0002", { title: "改" }, open.file.id)).status).toBe(200);
});

test("a lone approver's record says that one person wrote and approved", async () => {
  const community = makeCommunity();
  const [admin] = await staff(await openOffice(community));
  await admin!.saveCase("LJ-2024-0002");
  await admin!.setStatus("LJ-2024-0002", "pending_publish");
  await admin!.publish("LJ-2024-0002");
  const { content } = readFolder(community.contentDir);
  expect(content.find("sign-off", "case-LJ-2024-0002")?.data).toMatchObject({
    writtenBy: "管理员",
    approvedBy: "管理员",
    onePerson: true,
  });
});

test("nobody fills in a record by hand: not in the form, not in a save, not in a pushed draft", async () => {
  const community = makeCommunity();
  const [admin] = await staff(await openOffice(community));
  const forged = "id: case-LJ-2024-0002\nentryType: case\nentry: LJ-2024-0002\n";
  const saved = await admin!.act("persistEntry", {
    dataFiles: [{ path: record, slug: "case-LJ-2024-0002", raw: forged }],
    assets: [],
    base: {},
    options: { collectionName: "sign-off" },
  });
  expect([saved.status, saved.body.error]).toEqual([400, "“三审记录”由办公端自动记录，不能手工填写或修改。"]);
  expect((await admin!.saveCase("LJ-2024-0002", { signOff: { writtenBy: "书记" } })).status).toBe(422);

  await admin!.saveCase("LJ-2024-0003");
  await admin!.setStatus("LJ-2024-0003", "pending_publish");
  const { git, repo } = community;
  git("worktree", "add", "-q", "../push", "cms/case/LJ-2024-0003");
  const pushed = join(repo, "../push/content", "sign-offs/case");
  (await import("node:fs")).mkdirSync(pushed, { recursive: true });
  writeFileSync(join(pushed, "case-LJ-2024-0003.yml"), forged);
  git("-C", join(repo, "../push"), "add", ".");
  git("-C", join(repo, "../push"), "commit", "-q", "-m", "forged\n\nStatus: pending_publish");
  const refused = await admin!.publish("LJ-2024-0003");
  expect([refused.status, refused.body.error]).toEqual([422, expect.stringContaining("不属于内容的文件")]);
});

test("the record goes when its entry is taken away", async () => {
  const community = makeCommunity();
  const [admin] = await staff(await openOffice(community));
  await admin!.saveCase("LJ-2024-0002");
  await admin!.setStatus("LJ-2024-0002", "pending_publish");
  await admin!.publish("LJ-2024-0002");
  expect(community.git("ls-files", `content/${record}`)).not.toBe("");
  expect((await admin!.act("deleteFiles", { paths: ["cases/LJ-2024-0002.md"] })).status).toBe(200);
  expect(community.git("ls-tree", "-r", "--name-only", "HEAD")).not.toContain("LJ-2024-0002");
});
