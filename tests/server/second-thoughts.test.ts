import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { caseText } from "../fixtures/small-content.ts";
import { makeCommunity, openOffice, staff, untilLive, type Person } from "./office-kit.ts";

const id = "LJ-2024-0001";
const path = `cases/${id}.md`;
const named = { collection: "case", slug: id };

async function publish(writer: Person, approver: Person, values: Record<string, unknown>): Promise<void> {
  const base = (await writer.act("getEntry", { path })).body.file.id;
  expect((await writer.saveCase(id, values, base)).body).toMatchObject({ message: "已保存" });
  await approver.setStatus(id, "pending_publish");
  expect((await approver.publish(id)).status).toBe(200);
}

test("the second saver sees both versions by field, joins them, and neither's work is lost", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  const [, one, other] = await staff(office, "editor", "editor");
  const base = (await one!.act("getEntry", { path })).body.file.id;
  await one!.saveCase(id, { title: "甲改的标题", urgency: "urgent" }, base);
  const mine = { title: "乙改的标题", summary: "乙写的经过，晚上取车看不清。" };
  const refused = await other!.saveCase(id, mine, base);
  expect(refused.status).toBe(409);
  const { conflict } = refused.body;
  expect(conflict).toMatchObject({ who: "甲写手", path });
  expect(conflict.fields).toMatchObject([
    { name: "title", label: "事项", mine: "乙改的标题", theirs: "甲改的标题" },
    { name: "urgency", mine: expect.stringMatching(/^\p{Script=Han}+$/u) },
    { name: "summary", mine: expect.stringContaining("乙写的经过") },
  ]);
  const joinOnto = (theirs: string) =>
    other!.act("persistEntry", {
      dataFiles: [{ path, slug: id, raw: caseText({ id, ...mine }) }],
      base: { [path]: theirs },
      take: ["title", "urgency"],
      options: { collectionName: "case" },
    });
  // A third save in between is not overwritten either.
  const third = await one!.saveCase(id, { title: "甲又改了", urgency: "urgent" }, conflict.id);
  expect((await joinOnto(conflict.id)).status).toBe(409);
  expect((await joinOnto(third.body.ids[path]!)).status).toBe(200);
  const saved = community.git("show", `cms/case/${id}:content/${path}`);
  expect(saved).toContain("甲又改了");
  expect(saved).toContain("urgent");
  expect(saved).toContain("乙写的经过");
});

test("a published entry is taken back to an earlier version with a reason that stands in it and in Git", async () => {
  const community = makeCommunity();
  const office = await openOffice(community, { today: () => "2024-06-01" });
  const [admin, editor] = await staff(office, "editor");
  await publish(editor!, admin!, { title: "写错的标题" });
  const { versions } = (await editor!.act("earlierVersions", named)).body;
  expect(versions).toMatchObject([{ who: "操作员", commit: expect.stringMatching(/^[0-9a-f]{40}$/) }]);
  const back = { ...named, commit: versions[0].commit, reason: "标题写成了另一件事，退回原来的。" };
  expect((await editor!.act("takeBack", back)).status).toBe(403);
  expect((await admin!.act("takeBack", { ...back, reason: "错" })).status).toBe(422);
  expect((await admin!.act("takeBack", { ...back, reason: "请打 13800138000 问" })).status).toBe(422);
  expect((await admin!.act("takeBack", { ...back, commit: "0".repeat(40) })).status).toBe(404);
  expect((await admin!.act("takeBack", back)).status).toBe(200);
  await untilLive(office, "北门车棚照明不亮");
  const text = readFileSync(join(community.contentDir, path), "utf8");
  expect(text).toMatch(/corrections:[\s\S]*标题写成了另一件事/);
  expect(community.git("log", "-1", "--format=%an %(trailers:key=Reason,valueonly)")).toContain(
    "管理员 标题写成了",
  );
  expect(community.git("log", "--format=%s")).toContain(`发布 case/${id}`);
});

test("notes of colleagues stay in the office: not in Git, not in the site", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  const [admin, editor, other] = await staff(office, "editor", "editor");
  const secret = "来电人是三号楼的老住户，不愿公开";
  const added = await editor!.act("addNote", { ...named, content: secret });
  expect(added.body.note).toMatchObject({ author: "甲写手", content: secret, resolved: false, isOwn: true });
  const note = { ...named, noteId: added.body.note.id };
  expect((await other!.act("getNotes", named)).body.notes).toMatchObject([{ content: secret, isOwn: false }]);
  expect((await other!.act("updateNote", { ...note, content: "改别人的" })).status).toBe(403);
  expect((await other!.act("deleteNote", note)).status).toBe(403);
  expect((await other!.act("toggleNoteResolution", note)).body.note.resolved).toBe(true);
  expect((await editor!.act("addNote", { ...named, slug: "__proto__", content: "x" })).status).toBe(400);
  await publish(editor!, admin!, { title: "有批注的一条" });
  await untilLive(office, "有批注的一条");

  const objects = execFileSync("git", ["-C", community.repo, "cat-file", "--batch-all-objects", "--batch"]);
  expect(objects.includes("有批注的一条")).toBe(true);
  expect(objects.includes(secret)).toBe(false);
  const found = (folder: string, words: string) =>
    execFileSync("sh", ["-c", `grep -rl "${words}" "${folder}" || true`], { encoding: "utf8" });
  expect(found(join(community.stateDir, "sites"), "有批注的一条")).not.toBe("");
  expect(found(join(community.stateDir, "sites"), secret)).toBe("");
  await office.close();
  const again = await openOffice(community);
  const [reader] = await staff(again);
  expect((await reader!.act("getNotes", named)).body.notes).toHaveLength(1);
  expect((await reader!.act("deleteNote", note)).status).toBe(200);
});
