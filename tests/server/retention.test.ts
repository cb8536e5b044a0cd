import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatEntryText } from "../../src/entry-files/index.ts";
import { makeCommunity, openOffice, staff } from "./office-kit.ts";

test("notices past their term are listed, and archived in one step by who may publish", async () => {
  const community = makeCommunity();
  const { contentDir, git } = community;
  mkdirSync(join(contentDir, "notices"));
  const notice = (id: string, day: string) => {
    const values = { id, title: `停水通知 ${id}`, day, unit: "committee", body: "明天停水。" };
    writeFileSync(join(contentDir, `notices/${id}.md`), formatEntryText(values, "md"));
  };
  notice("GG-2020-0001", "2020-03-04");
  notice("GG-2024-0001", "2024-03-04");
  const boards = {
    exposures: { on: false, days: 15, households: 30 },
    honours: { noticeDays: 7 },
    objections: [{ kind: "exposure", amount: 3, unit: "working-days" }],
    retention: [{ type: "notice", amount: 2, unit: "years" }],
  };
  writeFileSync(join(contentDir, "settings/boards.yml"), formatEntryText(boards, "yml"));
  git("add", ".");
  git("commit", "-q", "-m", "notices");
  const office = await openOffice(community, { today: () => "2024-03-06" });
  const [admin, editor] = await staff(office, "editor");

  const list = await editor!.get("past-term");
  expect(list.body.entries).toMatchObject([
    { id: "GG-2020-0001", label: "通知公告", until: "2022-03-04", isNeeded: false },
  ]);
  expect((await editor!.post("past-term/archive", {})).status).toBe(403);
  expect((await admin!.post("past-term/archive", {})).body).toEqual({ archived: ["GG-2020-0001"] });
  await office.publishNow();
  expect(existsSync(join(contentDir, "notices/GG-2020-0001.md"))).toBe(false);
  expect(existsSync(join(contentDir, "notices/GG-2024-0001.md"))).toBe(true);
  expect(readFileSync(join(contentDir, "tombstones/GG-2020-0001.yml"), "utf8")).toContain("reason: term");
  expect((await admin!.get("past-term")).body.entries).toEqual([]);
  expect((await admin!.post("past-term/archive", {})).status).toBe(409);
});
