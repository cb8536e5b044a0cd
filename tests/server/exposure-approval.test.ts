import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatEntryText } from "../../src/entry-files/index.ts";
import { makeCommunity, openOffice, staff, type Community, type Person } from "./office-kit.ts";

const id = "BG-2024-0001";
const path = `exposures/${id}.yml`;
const values = {
  id,
  title: "北苑车棚 飞线充电",
  category: "wiring",
  place: "north-court",
  location: "车棚",
  day: "2024-03-01",
  description: "电线从窗口拉下充电。",
  rule: "公约第三条",
  warned: "2024-03-01",
  correctBy: "2024-03-04",
  handling: "已劝导。",
  published: "2024-03-05",
  expires: "2024-03-20",
  cleared: true,
};

test("an exposure is published by two people who did not write it, and never by fewer", async () => {
  const office = await openOffice(withBoard(makeCommunity()));
  const [admin, editor, reviewer, approver] = await staff(office, "editor", "reviewer", "approver");
  await save(editor!, values);
  await ready(approver!);
  const twice = await publish(approver!);
  expect(twice.body.message ?? twice.body.error).toContain("还要另一位有签发权的人发布");
  expect(twice.status).toBe(403);
  await ready(reviewer!);
  expect((await publish(reviewer!)).status).toBe(403);
  expect((await publish(editor!)).status).toBe(403);
  expect((await publish(approver!)).status).toBe(200);
  expect(admin).toBeDefined();
});

test("whoever wrote on an exposure is not one of the two, even in an office of one", async () => {
  const office = await openOffice(withBoard(makeCommunity()));
  const [admin] = await staff(office);
  await save(admin!, values);
  await ready(admin!);
  expect((await publish(admin!)).status).toBe(403);
  const [, approver] = await staff(office, "approver");
  const answer = await publish(approver!);
  expect(answer.body.message ?? answer.body.error).toContain("还没有别人审核");
  expect(answer.status).toBe(403);
});

test("saying that it was put right needs no second approver, changing a word does", async () => {
  const community = withBoard(makeCommunity());

  mkdirSync(join(community.contentDir, "exposures"));
  writeFileSync(join(community.contentDir, path), formatEntryText(values, "yml"));
  community.git("add", ".");
  community.git("commit", "-q", "-m", "exposure");
  const office = await openOffice(community);
  const [, editor, approver] = await staff(office, "editor", "approver");
  const base = community.git("rev-parse", `HEAD:content/${path}`);
  await save(editor!, { ...values, corrected: "2024-03-08", handling: "改了别的字。" }, base);
  await ready(approver!);
  expect((await publish(approver!)).status).toBe(403);
  await approver!.act("deleteUnpublishedEntry", { collection: "exposure", slug: id });
  await save(editor!, { ...values, corrected: "2024-03-08" }, base);
  await ready(approver!);
  expect((await publish(approver!)).status).toBe(200);
});

test("the admin is told to hide exposures until the board is switched on", async () => {
  const hidden = async (office: { url: string }) =>
    (await (await fetch(`${office.url}/admin/api/collections`)).json()).hidden;
  expect(await hidden(await openOffice(makeCommunity()))).toEqual(["exposure"]);
  expect(await hidden(await openOffice(withBoard(makeCommunity())))).toEqual([]);
});

function save(person: Person, given: object, base?: string) {
  return person.act("persistEntry", {
    dataFiles: [{ path, slug: id, raw: formatEntryText({ ...given }, "yml") }],
    assets: [],
    base: base ? { [path]: base } : {},
    options: { collectionName: "exposure", commitMessage: `写 ${id}` },
  });
}

/** Marks the draft ready, anew when somebody else had. */
async function ready(person: Person): Promise<void> {
  const named = { collection: "exposure", slug: id };
  await person.act("updateUnpublishedEntryStatus", { ...named, newStatus: "pending_review" });
  const answer = await person.act("updateUnpublishedEntryStatus", { ...named, newStatus: "pending_publish" });
  expect(answer.status).toBe(200);
}

function publish(person: Person) {
  return person.act("publishUnpublishedEntry", { collection: "exposure", slug: id });
}

function withBoard(community: Community): Community {
  const boards = {
    exposures: {
      on: true,
      handler: "居委会",
      assessed: "2024-01-05",
      rule: "《曝光办法》",
      adoptedBy: "居民代表会议",
      adopted: "2024-01-10",
      days: 15,
      households: 30,
    },
    honours: { noticeDays: 7 },
    objections: [{ kind: "exposure", amount: 3, unit: "working-days" }],
    retention: [{ type: "exposure", amount: 1, unit: "years" }],
  };
  const place = { id: "north-court", name: "北苑", kind: "estate", parent: "community", households: 300 };
  writeFileSync(join(community.contentDir, "settings/boards.yml"), formatEntryText(boards, "yml"));
  writeFileSync(join(community.contentDir, "places/north-court.yml"), formatEntryText(place, "yml"));
  community.git("add", ".");
  community.git("commit", "-q", "-m", "board");
  return community;
}
