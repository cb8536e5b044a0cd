import { expect, test } from "vitest";
import { caseText, dotPng } from "../fixtures/small-content.ts";
import { listOf, makeCommunity, openOffice, staff, type ListedFile } from "./office-kit.ts";
import { kindOfFile } from "../../admin/server/pictures/kind-of-file.ts";

test("forty saves by several people at once lose nothing", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  const people = await staff(office, "editor", "reviewer", "approver");
  const ids = Array.from({ length: 40 }, (_, index) => `LJ-2024-${String(index + 100).padStart(4, "0")}`);
  const answers = await Promise.all(
    ids.map((id, index) => people[index % 4]!.saveCase(id, { title: `事项${id}` })),
  );
  expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200));
  const listed = listOf(await people[0]!.act("unpublishedEntries"));
  expect(listed.sort()).toEqual(ids.map((id) => `case/${id}`));
  for (const id of ids)
    expect(community.git("show", `cms/case/${id}:content/cases/${id}.md`)).toContain(`事项${id}`);
  community.git("fsck", "--strict");
});

test("of two who save the same version, one wins and the other is told who, when and what", async () => {
  const office = await openOffice(makeCommunity());
  const [, one, other] = await staff(office, "editor", "editor");
  const path = "cases/LJ-2024-0001.md";
  const base = (await one!.act("getEntry", { path })).body.file.id;
  const answers = await Promise.all([
    one!.saveCase("LJ-2024-0001", { title: "甲的改动" }, base),
    other!.saveCase("LJ-2024-0001", { title: "乙的改动" }, base),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const lost = answers.find(({ status }) => status === 409)!;
  expect(lost.body.conflict).toMatchObject({
    path,
    who: expect.stringMatching(/甲写手|乙审核/),
    when: expect.stringMatching(/^20\d\d-/),
  });
  expect(lost.body.error).toMatch(/您打开之后，.+已在 \d+月\d+日 \d\d:\d\d 修改过此内容/);
});

test("of two who begin the same number, one wins; numbers offered to two people differ", async () => {
  const office = await openOffice(makeCommunity());
  const [, one, other] = await staff(office, "editor", "editor");
  const answers = await Promise.all([one!.saveCase("LJ-2024-0009"), other!.saveCase("LJ-2024-0009")]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await one!.get("next-number?type=case&year=2024")).body).toEqual({ id: "LJ-2024-0010" });
  expect((await one!.get("next-number?type=case&year=2024")).body).toEqual({ id: "LJ-2024-0010" });
  expect((await other!.get("next-number?type=case&year=2024")).body).toEqual({ id: "LJ-2024-0011" });
  expect((await other!.get("next-number?type=case&year=2025")).body).toEqual({ id: "LJ-2025-0001" });
});

test("two drafts that clash are not published over each other, and the second can be set aside and done again", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  const [admin] = await staff(office);
  const path = "cases/LJ-2024-0001.md";
  const base = (await admin!.act("getEntry", { path })).body.file.id;
  await admin!.saveCase("LJ-2024-0001", { title: "草稿里的标题" }, base);
  await admin!.setStatus("LJ-2024-0001", "pending_publish");
  community.git("-c", "user.name=外来提交", "commit", "-q", "--allow-empty", "-m", "before");
  const { writeFileSync } = await import("node:fs");
  writeFileSync(
    `${community.contentDir}/cases/LJ-2024-0001.md`,
    caseText({ id: "LJ-2024-0001", title: "另一路的标题" }),
  );
  community.git("-c", "user.name=外来提交", "commit", "-q", "-am", "other way");
  const refused = await admin!.publish("LJ-2024-0001");
  expect(refused).toMatchObject({ status: 409, body: { conflict: { who: "外来提交", path } } });

  expect(
    (await admin!.act("deleteUnpublishedEntry", { collection: "case", slug: "LJ-2024-0001" })).status,
  ).toBe(200);
  expect(community.git("for-each-ref", "refs/deleted/", "--format=%(refname)")).toMatch(
    /^refs\/deleted\/case\/LJ-2024-0001\//,
  );
  const fresh = (await admin!.act("getEntry", { path })).body;
  expect(fresh.data).toContain("另一路的标题");
  expect((await admin!.saveCase("LJ-2024-0001", { title: "再改一次" }, fresh.file.id)).status).toBe(200);
  await admin!.setStatus("LJ-2024-0001", "pending_publish");
  expect((await admin!.publish("LJ-2024-0001")).status).toBe(200);
});

test("drafts of different entries are published side by side", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  const [admin, editor] = await staff(office, "editor");
  const ids = Array.from({ length: 8 }, (_, index) => `LJ-2024-01${index}0`);
  for (const id of ids) await editor!.saveCase(id);
  for (const id of ids) await admin!.setStatus(id, "pending_publish");
  const answers = await Promise.all(ids.map((id) => admin!.publish(id)));
  expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200));
  expect(community.git("log", "--first-parent", "--merges", "--format=%s").split("\n")).toHaveLength(8);
  expect(community.git("status", "--porcelain")).toBe("");
});

test("faults are refused in Chinese with field and remedy, and nothing is stored", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  const [admin] = await staff(office);
  const faulty: [Record<string, unknown>, string][] = [
    [{ received: "2024-02-30" }, "受理日期"],
    [{ place: "nowhere" }, "小区"],
    [{ category: "nothing" }, "类别"],
    [{ reporter: "张某" }, "reporter"],
    [{ pictures: [{ image: "/media/none.png", alt: "无" }] }, "/media/none.png"],
  ];
  for (const [values, word] of faulty) {
    const { status, body } = await admin!.saveCase("LJ-2024-0002", values);
    expect([status, body.error]).toEqual([422, expect.stringContaining(word)]);
    expect(body.faults[0]).toMatchObject({ file: "cases/LJ-2024-0002.md", remedy: expect.any(String) });
  }
  expect(community.git("for-each-ref", "refs/heads/cms/")).toBe("");
});

test("a draft brings its picture along, by address, and both are published together", async () => {
  const office = await openOffice(makeCommunity());
  const [admin] = await staff(office);
  const asset = { path: "media/北门.png", content: dotPng.toString("base64"), encoding: "base64" };
  const raw = caseText({
    id: "LJ-2024-0002",
    pictures: [{ image: "/media/北门.png", alt: "北门", source: "drawing" }],
  });
  const saved = await admin!.act("persistEntry", {
    dataFiles: [{ path: "cases/LJ-2024-0002.md", slug: "LJ-2024-0002", raw }],
    assets: [asset],
    base: {},
    options: { collectionName: "case" },
  });
  expect(saved.status).toBe(200);
  const draft = await admin!.act("unpublishedEntry", { collection: "case", slug: "LJ-2024-0002" });
  const { path } = draft.body.diffs.find(({ binary }) => binary)!;
  expect(path).toMatch(/^media\/[a-p]{16}\.webp$/);
  const named = { collection: "case", slug: "LJ-2024-0002", path };
  const { body: item } = await admin!.act("unpublishedEntryMediaFile", named);
  const picture = await fetch(office.url + item.url, { headers: { cookie: admin!.cookie } });
  expect(picture.headers.get("content-type")).toBe("image/webp");
  expect(kindOfFile(Buffer.from(await picture.arrayBuffer()))).toBe("webp");
  expect((await fetch(office.url + item.url)).status).toBe(401);
  expect((await admin!.act("getMedia", { mediaFolder: "media" })).body).toEqual([]);
  await admin!.setStatus("LJ-2024-0002", "pending_publish");
  expect((await admin!.publish("LJ-2024-0002")).status).toBe(200);
  expect((await admin!.act("getMedia", { mediaFolder: "media" })).body).toMatchObject([{ path }]);
  expect(await admin!.act("deleteFiles", { paths: [path] })).toMatchObject({ status: 422 });
});

test("what others refer to cannot be deleted; what nobody needs can, by who may publish", async () => {
  const office = await openOffice(makeCommunity(["LJ-2024-0001", "LJ-2024-0002"]));
  const [admin, editor] = await staff(office, "editor");
  expect(await admin!.act("deleteFiles", { paths: ["places/north-court.yml"] })).toMatchObject({
    status: 422,
  });
  expect(await editor!.act("deleteFiles", { paths: ["cases/LJ-2024-0002.md"] })).toMatchObject({
    status: 403,
  });
  expect(await admin!.act("deleteFiles", { paths: ["cases/LJ-2024-0002.md"] })).toMatchObject({
    status: 200,
  });
  const listed = listOf<ListedFile>(
    await admin!.act("entriesByFolder", { folder: "cases", extension: "md", depth: 1 }),
  );
  expect(listed.map(({ file }) => file.path)).toEqual(["cases/LJ-2024-0001.md"]);
});

test("a thousand entries are listed for many at once", async () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `LJ-2023-${String(index + 1).padStart(4, "0")}`);
  const office = await openOffice(makeCommunity(ids));
  const people = await staff(office, "editor", "editor");
  const ask = (index: number) =>
    people[index % 3]!.act("entriesByFolder", { folder: "cases", extension: "md", depth: 1 });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => ask(index)));
  expect(answers.map((answer) => [answer.status, listOf(answer).length])).toEqual(
    answers.map(() => [200, 1000]),
  );
});

test("settings are drafted file by file, and references for previews are given", async () => {
  const office = await openOffice(makeCommunity());
  const [admin] = await staff(office);
  const [site] = listOf<ListedFile>(
    await admin!.act("entriesByFiles", { files: [{ path: "settings/site.yml", label: "网站信息" }] }),
  );
  const saved = await admin!.act("persistEntry", {
    dataFiles: [
      { path: "settings/site.yml", slug: "site", raw: site!.data.replace("试验议事亭", "新名议事亭") },
    ],
    assets: [],
    base: { "settings/site.yml": site!.file.id },
    options: { collectionName: "settings", commitMessage: "改名" },
  });
  expect(saved.status).toBe(200);
  expect((await admin!.act("unpublishedEntries")).body).toEqual(["settings/site"]);
  expect((await admin!.act("unpublishedEntry", { collection: "settings", slug: "site" })).body).toMatchObject(
    { slug: "site" },
  );
  const { entries } = (await admin!.get("reference")).body;
  expect(entries.map(({ type }) => type)).toContain("vocabulary");
});

test("a published verdict changes only with a reason, and the history names the approver's role", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  const [admin, editor] = await staff(office, "editor");
  const steps = ["受理", "办理"].map((step) => ({
    step,
    day: "2024-03-08",
    unit: "committee",
    note: "做了。",
  }));
  const closed = { steps, outcome: "solved", closed: "2024-03-08", verdict: "satisfied" };
  const publish = async (values: Record<string, unknown>, base?: string) => {
    const saved = await editor!.saveCase("LJ-2024-0001", values, base);
    if (saved.status !== 200) return saved;
    await admin!.setStatus("LJ-2024-0001", "pending_publish");
    expect((await admin!.publish("LJ-2024-0001")).status).toBe(200);
    return saved;
  };
  const idNow = () => community.git("rev-parse", "HEAD:content/cases/LJ-2024-0001.md");
  await publish(closed, idNow());
  const before = community.git("rev-parse", "HEAD");
  const refused = await publish({ ...closed, verdict: "dissatisfied" }, idNow());
  expect(refused.status).toBe(422);
  expect(refused.body.error).toContain("“居民评价”公布以后又改了，没有说明原因");
  expect(community.git("rev-parse", "HEAD")).toBe(before);
  const corrections = [{ day: "2024-04-01", kind: "error", what: "满意 → 不满意", reason: "抄错了。" }];
  await publish({ ...closed, verdict: "dissatisfied", corrections }, idNow());
  expect(community.git("log", "-1", "--format=%(trailers:key=Approved-as,valueonly)").trim()).toBe("管理员");
});
