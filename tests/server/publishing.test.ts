import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { caseText } from "../fixtures/small-content.ts";
import { listCases, makeCommunity, openOffice, staff, untilLive } from "./office-kit.ts";

test("a draft goes from writing over review to the live site, and Git names writer and approver", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  const [, editor, reviewer, approver] = await staff(office, "editor", "reviewer", "approver");
  const saved = await editor!.saveCase("LJ-2024-0002", { title: "南门积水" });
  expect(saved).toMatchObject({ status: 200, body: { status: "draft" } });
  expect((await reviewer!.act("unpublishedEntries")).body).toEqual(["case/LJ-2024-0002"]);
  const draft = (await reviewer!.act("unpublishedEntry", { id: "case/LJ-2024-0002" })).body;
  expect(draft).toMatchObject({
    collection: "case",
    slug: "LJ-2024-0002",
    status: "draft",
    pullRequestAuthor: "甲写手",
  });
  expect(draft.diffs).toMatchObject([
    { path: "cases/LJ-2024-0002.md", newFile: true, id: saved.body.ids["cases/LJ-2024-0002.md"] },
  ]);
  expect((await editor!.setStatus("LJ-2024-0002", "pending_review")).status).toBe(200);
  expect((await editor!.setStatus("LJ-2024-0002", "pending_publish")).status).toBe(403);
  expect((await approver!.publish("LJ-2024-0002")).status).toBe(409);
  expect((await reviewer!.setStatus("LJ-2024-0002", "pending_publish")).status).toBe(200);
  for (const person of [editor!, reviewer!]) expect((await person.publish("LJ-2024-0002")).status).toBe(403);
  expect(await (await fetch(office.url)).text()).not.toContain("南门积水");

  expect((await approver!.publish("LJ-2024-0002")).status).toBe(200);
  await untilLive(office, "南门积水");
  const [author, parents, trailers] = community
    .git("log", "-1", "--format=%an%n%p%n%(trailers:only)")
    .split("\n");
  expect(author).toBe("甲写手");
  expect(parents!.split(" ")).toHaveLength(2);
  expect(trailers).toMatch(/^Reviewed-by: 丙签发 </);
  expect(community.git("status", "--porcelain")).toBe("");
  expect(readFileSync(join(community.contentDir, "cases/LJ-2024-0002.md"), "utf8")).toContain("南门积水");
  expect((await editor!.act("unpublishedEntries")).body).toEqual([]);
  const live = { state: "live", commit: community.git("rev-parse", "HEAD") };
  await expect
    .poll(async () => (await editor!.get("publish-state")).body, { timeout: 10_000 })
    .toMatchObject(live);
  community.git("fsck", "--strict");
});

test("nobody publishes their own words while a colleague could; a lone approver may, and is told", async () => {
  const office = await openOffice(makeCommunity());
  const [admin] = await staff(office);
  await admin!.saveCase("LJ-2024-0002");
  await admin!.setStatus("LJ-2024-0002", "pending_publish");
  const alone = await admin!.publish("LJ-2024-0002");
  expect(alone).toMatchObject({
    status: 200,
    body: { note: expect.stringContaining("只有一个能发布的账号") },
  });

  const [, approver] = await staff(office, "approver");
  await admin!.saveCase("LJ-2024-0003");
  await admin!.setStatus("LJ-2024-0003", "pending_publish");
  expect((await admin!.publish("LJ-2024-0003")).status).toBe(403);
  expect((await approver!.publish("LJ-2024-0003")).status).toBe(200);
});

test("a change after approval takes the approval back", async () => {
  const office = await openOffice(makeCommunity());
  const [admin, editor] = await staff(office, "editor");
  const { body } = await editor!.saveCase("LJ-2024-0002");
  await admin!.setStatus("LJ-2024-0002", "pending_publish");
  const again = await editor!.saveCase("LJ-2024-0002", { title: "改过" }, body.ids["cases/LJ-2024-0002.md"]);
  expect(again.body.status).toBe("pending_review");
  expect((await admin!.publish("LJ-2024-0002")).status).toBe(409);
});

test("a build that fails leaves the live site and says why; the next one that works replaces it", async () => {
  const community = makeCommunity();
  let isBroken = false;
  const office = await openOffice(community, {
    build: async (input) => (isBroken ? Promise.reject(new Error("磁盘满了")) : listCases(input)),
  });
  const before = await (await fetch(office.url)).text();
  const [admin] = await staff(office);
  await admin!.saveCase("LJ-2024-0002", { title: "东门路灯" });
  await admin!.setStatus("LJ-2024-0002", "pending_publish");
  isBroken = true;
  await admin!.publish("LJ-2024-0002");
  expect(await office.publishNow()).toMatchObject({
    state: "failed",
    message: expect.stringContaining("磁盘满了"),
  });
  expect(await (await fetch(office.url)).text()).toBe(before);
  isBroken = false;
  expect((await office.publishNow()).state).toBe("live");
  expect(await (await fetch(office.url)).text()).toContain("东门路灯");
});

test("publishes that wait share one build, and five sites are kept", async () => {
  const community = makeCommunity();
  let builds = 0;
  const office = await openOffice(community, {
    build: async (input) => {
      builds += 1;
      await new Promise((done) => setTimeout(done, 200));
      await listCases(input);
    },
  });
  expect(builds).toBe(1);
  await Promise.all(Array.from({ length: 10 }, () => office.publishNow()));
  // The first begins at once; the nine that wait share the next.
  expect(builds).toBe(3);
  for (let round = 0; round < 5; round += 1) await office.publishNow();
  expect(readdirSync(join(community.stateDir, "sites"))).toHaveLength(5);
  expect(existsSync(join(community.stateDir, "live", "index.html"))).toBe(true);
});

test("looks while a site is being built ask for no second one of the same", async () => {
  const community = makeCommunity();
  let builds = 0;
  const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
  const office = await openOffice(community, {
    pause: 50,
    build: async (input) => {
      builds += 1;
      await pause(400);
      await listCases(input);
    },
  });
  // As a push does: nobody asks for a build.
  const file = join(community.contentDir, "cases/LJ-2024-0001.md");
  writeFileSync(file, caseText({ id: "LJ-2024-0001", title: "推来的标题" }));
  community.git("commit", "-qam", "pushed");
  await untilLive(office, "推来的标题");
  await pause(500);
  expect(builds).toBe(2);
});

test("after a crash between publish and build, the next start builds what is missing", async () => {
  const community = makeCommunity();
  const first = await openOffice(community);
  const [admin] = await staff(first);
  await first.close();
  let isStuck = false;
  const second = await openOffice(community, {
    build: (input) => (isStuck ? new Promise<void>(() => {}) : listCases(input)),
  });
  expect(
    (await fetch(`${second.url}/admin/api/session`, { headers: { cookie: admin!.cookie } })).status,
  ).toBe(200);
  isStuck = true;
  const person = Object.assign((await staff(second))[0]!, {});
  await person.saveCase("LJ-2024-0002", { title: "西门井盖" });
  await person.setStatus("LJ-2024-0002", "pending_publish");
  expect((await person.publish("LJ-2024-0002")).status).toBe(200);
  await second.close();
  const third = await openOffice(community);
  expect(await (await fetch(third.url)).text()).toContain("西门井盖");
});

test("a new day builds the site anew, because notices end by the day", async () => {
  const community = makeCommunity();
  const days: string[] = [];
  const build = async (input: Parameters<typeof listCases>[0]) => {
    days.push(input.today);
    await listCases(input);
  };
  for (const day of ["2024-06-01", "2024-06-01", "2024-06-02"])
    await (await openOffice(community, { build, today: () => day })).close();
  expect(days).toEqual(["2024-06-01", "2024-06-02"]);
});

test("publishing leaves a working file alone that somebody is editing, and says so", async () => {
  const community = makeCommunity();
  const events: string[] = [];
  const office = await openOffice(community, { onEvent: ({ message }) => events.push(message) });
  const [admin] = await staff(office);
  const { body } = await admin!.act("getEntry", { path: "cases/LJ-2024-0001.md" });
  await admin!.saveCase("LJ-2024-0001", { title: "从管理端改" }, body.file.id);
  await admin!.setStatus("LJ-2024-0001", "pending_publish");
  const file = join(community.contentDir, "cases/LJ-2024-0001.md");
  writeFileSync(file, caseText({ id: "LJ-2024-0001", title: "手工在改" }));
  expect((await admin!.publish("LJ-2024-0001")).status).toBe(200);
  expect(readFileSync(file, "utf8")).toContain("手工在改");
  expect(events.join()).toContain("cases/LJ-2024-0001.md");
  await untilLive(office, "从管理端改");
});

test("a bare repository serves as well", async () => {
  const community = makeCommunity();
  const bare = join(community.root, "bare.git");
  community.git("subtree", "split", "-q", "--prefix=content", "-b", "only-content");
  community.git("clone", "-q", "--bare", "--single-branch", "-b", "only-content", community.repo, bare);
  const office = await openOffice({ ...community, contentDir: bare });
  const [admin] = await staff(office);
  expect((await admin!.saveCase("LJ-2024-0002", { title: "裸仓库" })).status).toBe(200);
  await admin!.setStatus("LJ-2024-0002", "pending_publish");
  await admin!.publish("LJ-2024-0002");
  await untilLive(office, "裸仓库");
});
