import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeCommunity, openOffice, staff } from "./office-kit.ts";

const id = "LJ-2024-0002";
const SAID = "王建国先生说东门的灯坏了。";
const REASON = "本人是楼长，以职务身份公开";
const answer = { type: "name", text: "王建国", reason: REASON };

test("what looks like personal data is marked ready only with a reviewer's reason, which stays in the office", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  const [, editor, reviewer, approver] = await staff(office, "editor", "reviewer", "approver");
  const ready = (answers?: readonly object[]) =>
    reviewer!.act("updateUnpublishedEntryStatus", {
      collection: "case",
      slug: id,
      newStatus: "pending_publish",
      ...(answers ? { answers } : {}),
    });
  expect((await editor!.saveCase(id, { summary: SAID })).status).toBe(200);
  const asked = await ready();
  expect(asked.body.message).toContain("有 1 处像是个人信息：姓名“王建国”");
  expect(asked.body.questions).toMatchObject([
    { type: "name", text: "王建国", after: "先生说东门的灯坏了。" },
  ]);
  expect(asked.status).toBe(422);
  expect((await ready([{ ...answer, reason: " 行 " }])).status).toBe(422);
  expect((await ready([{ ...answer, text: "李建国" }])).status).toBe(422);
  expect(community.git("log", "-1", "--format=%B", `cms/case/${id}`)).not.toContain("就绪");
  expect((await ready([answer])).status).toBe(200);
  expect((await approver!.publish(id)).status).toBe(200);

  const kept = JSON.parse(readFileSync(join(community.stateDir, "reviews.json"), "utf8"));
  expect(kept[`case/${id}`]).toMatchObject([{ ...answer, name: "reviewer2" }]);
  expect(readFileSync(join(community.stateDir, "audit.jsonl"), "utf8")).not.toContain("王建国");
  expect(community.git("log", "-p", "--all", "--format=%B")).not.toContain(REASON);

  // The same words were decided on; new ones are asked about.
  const base = community.git("rev-parse", `HEAD:content/cases/${id}.md`);
  await editor!.saveCase(id, { summary: `${SAID}已修好。` }, base);
  expect((await ready()).status).toBe(200);
  const draft = community.git("rev-parse", `cms/case/${id}:content/cases/${id}.md`);
  await editor!.saveCase(id, { summary: `${SAID}李秀英阿姨也说。` }, draft);
  expect((await ready()).body.questions).toMatchObject([{ text: expect.stringContaining("李秀英") }]);
});

test("a draft that a push brought in ready is asked about when it is published", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  const [, editor, approver] = await staff(office, "editor", "approver");
  await editor!.saveCase(id, { summary: SAID });
  const ref = `refs/heads/cms/case/${id}`;
  const message = "就绪\n\nStatus: pending_publish\nStatus-only: yes";
  const pushed = community.git("commit-tree", `${ref}^{tree}`, "-p", ref, "-m", message);
  community.git("update-ref", ref, pushed);
  const answers = [answer];
  const publish = (more: object) =>
    approver!.act("publishUnpublishedEntry", { collection: "case", slug: id, ...more });
  expect((await publish({})).body.questions).toHaveLength(1);
  expect(community.git("log", "--format=%s", "main")).not.toContain("发布");
  expect((await publish({ answers })).status).toBe(200);
});
