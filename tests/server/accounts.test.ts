import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatEntryText } from "../../src/entry-files/index.ts";
import {
  adminPassword,
  listOf,
  makeCommunity,
  openOffice,
  Person,
  staff,
  type ListedFile,
} from "./office-kit.ts";

test("a password that was handed over opens nothing until it is changed", async () => {
  const office = await openOffice(makeCommunity());
  const [admin] = await staff(office);
  const { body } = await admin!.post("accounts", { name: "xinren", displayName: "新人", role: "editor" });
  expect(body.password).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/);
  const person = new Person(office.url);
  const entered = await person.post("sign-in", { name: "xinren", password: body.password });
  expect(entered.body.user).toMatchObject({ isTemporary: true });
  expect((await person.act("info")).status).toBe(403);
  expect((await person.get("reference")).status).toBe(403);
  expect((await person.post("password", { old: body.password, new: "my-own-words-2024" })).status).toBe(200);
  expect((await person.act("info")).status).toBe(200);

  const reset = await admin!.post("accounts/reset-password", { name: "xinren" });
  expect((await person.get("session")).status).toBe(401);
  expect((await person.post("sign-in", { name: "xinren", password: "my-own-words-2024" })).status).toBe(401);
  await person.signIn("xinren", reset.body.password);
  expect((await person.act("info")).status).toBe(403);
});

test("an administrator sees who is locked out or signed in, lets in again, signs out, and is noted", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  const [admin, editor] = await staff(office, "editor");
  for (let guess = 0; guess < 5; guess += 1)
    await new Person(office.url).post("sign-in", { name: "editor1", password: `wrong-${guess}` });
  const of = async (name: string) =>
    (await admin!.get("accounts")).body.accounts.find((one) => one.name === name);
  expect(await of("editor1")).toMatchObject({ lockedMinutes: 15, sessions: 1, disabled: false });
  await admin!.post("accounts/unlock", { name: "editor1" });
  expect(await of("editor1")).toMatchObject({ lockedMinutes: 0 });
  expect((await admin!.post("accounts/sign-out", { name: "editor1" })).status).toBe(200);
  expect((await editor!.get("session")).status).toBe(401);
  expect(await of("editor1")).toMatchObject({ sessions: 0 });
  for (const path of ["unlock", "sign-out"])
    expect((await editor!.post(`accounts/${path}`, { name: "admin" })).status).toBe(401);
  await office.close();
  expect(readFileSync(join(community.stateDir, "audit.jsonl"), "utf8")).toMatch(/让人退出.*editor1/);
});

test("an account limited to places writes, sees and publishes only what lies there, and is told why", async () => {
  const community = makeCommunity();
  const south = { id: "south-court", name: "南苑", kind: "estate", parent: "community" };
  writeFileSync(join(community.contentDir, "places/south-court.yml"), formatEntryText(south, "yml"));
  community.git("add", ".");
  community.git("commit", "-q", "-m", "second estate");
  const office = await openOffice(community);
  const [admin, editor, approver] = await staff(office, "editor", "approver");
  const limit = (name: string, limits: object) => admin!.post("accounts/update", { name, limits });
  expect((await limit("editor1", { types: [], places: ["nowhere"] })).status).toBe(422);
  expect((await limit("editor1", { types: ["nothing"], places: [] })).status).toBe(422);
  expect((await limit("admin", { types: ["case"], places: [] })).status).toBe(409);
  expect((await limit("editor1", { types: [], places: ["north-court"] })).status).toBe(200);
  expect((await limit("approver2", { types: [], places: ["north-court"] })).status).toBe(200);

  expect((await editor!.saveCase("LJ-2024-0002")).status).toBe(200);
  const foreign = await editor!.saveCase("LJ-2024-0003", { place: "south-court" });
  expect(foreign).toMatchObject({ status: 403, body: { error: expect.stringMatching(/只管北苑.*南苑/) } });

  await admin!.saveCase("LJ-2024-0004", { place: "south-court" });
  expect((await editor!.act("unpublishedEntries")).body).toEqual(["case/LJ-2024-0002"]);
  const hidden = { collection: "case", slug: "LJ-2024-0004" };
  expect((await editor!.act("unpublishedEntry", hidden)).status).toBe(404);
  expect((await editor!.setStatus("LJ-2024-0004", "pending_review")).status).toBe(403);
  expect((await editor!.act("deleteUnpublishedEntry", hidden)).status).toBe(403);
  expect((await editor!.act("addNote", { ...hidden, content: "x" })).status).toBe(403);
  await admin!.setStatus("LJ-2024-0004", "pending_publish");
  expect((await approver!.publish("LJ-2024-0004")).status).toBe(403);
  // Somebody else's entry cannot be drawn into one's own estate either.
  const { body } = await admin!.act("unpublishedEntry", hidden);
  const taken = await editor!.saveCase("LJ-2024-0004", { place: "north-court" }, body.diffs[0].id);
  expect(taken.status).toBe(403);

  const [site] = listOf<ListedFile>(
    await editor!.act("entriesByFiles", { files: [{ path: "settings/site.yml" }] }),
  );
  const settings = await editor!.act("persistEntry", {
    dataFiles: [{ path: "settings/site.yml", slug: "site", raw: `${site!.data}# x\n` }],
    base: { "settings/site.yml": site!.file.id },
    options: {},
  });
  expect(settings.status).toBe(403);
  expect((await limit("editor1", { types: [], places: [] })).status).toBe(200);
  expect((await editor!.saveCase("LJ-2024-0005", { place: "south-court" })).status).toBe(200);
});

test("an account limited to types is refused every other type", async () => {
  const office = await openOffice(makeCommunity());
  const [admin, editor] = await staff(office, "editor");
  await admin!.post("accounts/update", { name: "editor1", limits: { types: ["notice"], places: [] } });
  const refused = await editor!.saveCase("LJ-2024-0002");
  expect(refused).toMatchObject({ status: 403, body: { error: expect.stringContaining("只管通知公告") } });
  expect((await editor!.get("session")).body.user.limits).toEqual({ types: ["notice"], places: [] });
  expect((await new Person(office.url).signIn("admin", adminPassword)).cookie).not.toBe("");
});
