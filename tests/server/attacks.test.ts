import { execFileSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import { caseText, dotPng } from "../fixtures/small-content.ts";
import { adminPassword, makeCommunity, openOffice, Person, staff } from "./office-kit.ts";

const strayPaths = [
  ".git/config",
  "../package.json",
  "package.json",
  "/etc/passwd",
  "cases/../../.git/config",
  "cases/..\\..\\x.md",
  "cases\\LJ-2024-0002.md",
  "cases/LJ-2024-0002.md\0.md",
  "cases/.git/config.md",
  "cases/LJ-2024-0002.js",
  "cases/LJ-2024-0002.MD",
  "cases/LJ-2024-0002.md/x.md",
  "cases//LJ-2024-0002.md",
  "cases/con.md",
  "settings/secrets.yml",
  "settings/2024/site.yml",
  "__proto__/x.md",
  "constructor/x.yml",
  "refs/heads/main",
];

test("nothing can be written, read or deleted where no entry or picture belongs", async () => {
  const community = makeCommunity();
  const before = community.git("for-each-ref");
  const config = readFileSync(join(community.repo, ".git/config"), "utf8");
  const [admin] = await staff(await openOffice(community));
  for (const path of strayPaths) {
    const options = { collectionName: "case" };
    const raw = caseText({ id: "LJ-2024-0002" });
    const saved = await admin!.act("persistEntry", {
      dataFiles: [{ path, slug: "x", raw }],
      assets: [],
      base: {},
      options,
    });
    expect.soft(saved.status, path).toBe(400);
    const asset = { path, content: dotPng.toString("base64"), encoding: "base64" };
    const good = [{ path: "cases/LJ-2024-0002.md", slug: "x", raw }];
    expect
      .soft(
        (await admin!.act("persistEntry", { dataFiles: good, assets: [asset], base: {}, options })).status,
        path,
      )
      .toBe(400);
    expect.soft((await admin!.act("persistMedia", { asset })).status, path).toBe(400);
    expect.soft((await admin!.act("getEntry", { path })).status, path).toBe(400);
    expect.soft((await admin!.act("deleteFiles", { paths: [path] })).status, path).toBe(400);
    expect.soft((await admin!.act("getMediaFile", { path })).status, path).toBe(404);
    expect
      .soft((await admin!.get(`media?path=${encodeURIComponent(path)}&ref=`)).status, path)
      .toBeGreaterThanOrEqual(400);
    expect.soft((await admin!.act("entriesByFiles", { files: [{ path }] })).body, path).toEqual([]);
    expect
      .soft((await admin!.act("entriesByFolder", { folder: path, extension: "" })).body, path)
      .toEqual([]);
  }
  expect(community.git("for-each-ref")).toBe(before);
  expect(readFileSync(join(community.repo, ".git/config"), "utf8")).toBe(config);
});

test("names that reach for object internals or other branches are refused", async () => {
  const [admin] = await staff(await openOffice(makeCommunity()));
  for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
    expect((await admin!.act(name)).status).toBe(422);
    expect((await admin!.act("unpublishedEntry", { collection: name, slug: "x" })).status).toBe(400);
    expect((await admin!.get(`next-number?type=${name.replaceAll("_", "")}&year=2024`)).status).toBe(400);
  }
  for (const slug of ["../../main", "a/../b", "main^{commit}", "x.lock", "a b", "--help"])
    expect((await admin!.act("publishUnpublishedEntry", { collection: "case", slug })).status).toBe(400);
  const polluting = '{"action":"info","params":{"__proto__":{"isAdmin":true}}}';
  expect((await admin!.post("v1", polluting)).status).toBe(400);
  expect(({} as Record<string, unknown>)["isAdmin"]).toBeUndefined();
});

test("front matter that Decap would run as code is neither taken nor handed out", async () => {
  const community = makeCommunity();
  const evil = "---js\n{ title: (globalThis.stolen = 1) }\n---\n";
  const blob = execFileSync("git", ["-C", community.repo, "hash-object", "-w", "--stdin"], {
    input: evil,
    encoding: "utf8",
  }).trim();
  community.git("update-index", "--add", "--cacheinfo", `100644,${blob},content/cases/LJ-2024-0666.md`);
  community.git("commit", "-q", "-m", "pushed from elsewhere");
  const [admin] = await staff(await openOffice(community));
  const list = (await admin!.act("entriesByFolder", { folder: "cases", extension: "md" })).body;
  expect(JSON.stringify(list)).not.toContain("---js");
  expect(list).toHaveLength(1);
  expect((await admin!.act("getEntry", { path: "cases/LJ-2024-0666.md" })).body.data).toBe(null);
  const dataFiles = [{ path: "cases/LJ-2024-0002.md", slug: "x", raw: evil }];
  const saved = await admin!.act("persistEntry", { dataFiles, base: {}, options: {} });
  expect(saved.status).toBe(422);
});

test("a link in the repository is neither followed nor published", async () => {
  const community = makeCommunity();
  symlinkSync("/etc/passwd", join(community.contentDir, "cases/LJ-2024-0777.md"));
  symlinkSync("/etc", join(community.contentDir, "honours"));
  community.git("add", ".");
  community.git("commit", "-q", "-m", "links");
  let exported: string[] = [];
  const office = await openOffice(community, {
    build: async ({ contentDir }) => {
      exported = execFileSync("find", [contentDir, "-type", "l"], { encoding: "utf8" })
        .split("\n")
        .filter(Boolean);
      exported.push(
        ...execFileSync("find", [contentDir, "-name", "LJ-2024-0777*"], { encoding: "utf8" })
          .split("\n")
          .filter(Boolean),
      );
    },
  });
  expect(exported).toEqual([]);
  const [admin] = await staff(office);
  expect((await admin!.act("getEntry", { path: "cases/LJ-2024-0777.md" })).body.data).toBe(null);
});

test("a branch pushed from elsewhere cannot bring files that are no content", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  const [admin] = await staff(office);
  await admin!.saveCase("LJ-2024-0002");
  await admin!.setStatus("LJ-2024-0002", "pending_publish");
  const tip = community.git("rev-parse", "cms/case/LJ-2024-0002");
  community.git("worktree", "add", "-q", join(community.root, "side"), "cms/case/LJ-2024-0002");
  const side = join(community.root, "side");
  execFileSync(
    "sh",
    ["-c", 'echo "{}" > evil.json && git add . && git commit -q -m "evil\n\nStatus: pending_publish"'],
    { cwd: side },
  );
  community.git("worktree", "remove", "--force", side);
  expect(community.git("rev-parse", "cms/case/LJ-2024-0002")).not.toBe(tip);
  const refused = await admin!.publish("LJ-2024-0002");
  expect(refused).toMatchObject({ status: 422, body: { error: expect.stringContaining("evil.json") } });
});

test("pictures are what they claim to be, small enough, and never scripts", async () => {
  const [admin, editor] = await staff(await openOffice(makeCommunity()), "editor");
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  expect((await add(admin!, "media/x.svg", svg)).status).toBe(422);
  expect((await add(admin!, "media/x.png", svg)).status).toBe(422);
  expect((await add(admin!, "media/x.html", dotPng)).status).toBe(400);
  expect((await add(admin!, "media/x.png", Buffer.concat([dotPng, Buffer.alloc(8 * 2 ** 20)]))).status).toBe(
    413,
  );
  expect((await add(editor!, "media/x.png", dotPng)).status).toBe(403);
  const added = await add(admin!, "media/会议 现场(1).png", dotPng);
  expect(added).toMatchObject({
    status: 200,
    body: { path: expect.stringMatching(/^media\/[0-9a-f]{16}\.webp$/) },
  });
  const again = await add(admin!, "media/别的名字.jpg", dotPng);
  expect(again.body.path).toBe(added.body.path);
});

test("a page of another origin, or a form without our header, changes nothing", async () => {
  const office = await openOffice(makeCommunity());
  const [admin] = await staff(office);
  const body = { action: "info", params: {} };
  expect((await admin!.post("v1", body)).status).toBe(200);
  for (const origin of [
    "https://evil.example",
    "null",
    "",
    `${office.url}.evil.example`,
    "http://127.0.0.1:1",
  ])
    expect((await admin!.post("v1", body, { origin })).status).toBe(403);
  expect((await admin!.post("v1", body, { "x-sunlit": "" })).status).toBe(403);
  expect((await admin!.post("v1", JSON.stringify(body), { "content-type": "text/plain" })).status).toBe(415);
  expect((await admin!.post("sign-out", {}, { origin: "https://evil.example" })).status).toBe(403);
  expect((await admin!.get("session")).status).toBe(200);
});

test("without a session nothing is told, and a huge body is not even read", async () => {
  const office = await openOffice(makeCommunity());
  const stranger = new Person(office.url);
  for (const path of [
    "session",
    "reference",
    "publish-state",
    "accounts",
    "next-number?type=case&year=2024",
    "media?path=media/x.png",
  ])
    expect((await stranger.get(path)).status).toBe(401);
  expect((await stranger.act("info")).status).toBe(401);
  expect((await stranger.post("password", { old: adminPassword, new: "another-password-9" })).status).toBe(
    401,
  );
  const [admin] = await staff(office);
  expect((await admin!.post("sign-in", { name: "a", password: "x".repeat(100_000) })).status).toBe(413);
  expect((await admin!.post("v1", `"${"x".repeat(50 * 2 ** 20)}"`)).status).toBe(413);
});

test("roles bind: an editor neither publishes nor manages accounts", async () => {
  const office = await openOffice(makeCommunity());
  const [, editor, reviewer, approver] = await staff(office, "editor", "reviewer", "approver");
  await reviewer!.saveCase("LJ-2024-0002");
  await reviewer!.setStatus("LJ-2024-0002", "pending_publish");
  expect((await editor!.publish("LJ-2024-0002")).status).toBe(403);
  expect((await reviewer!.publish("LJ-2024-0002")).status).toBe(403);
  expect(
    (await editor!.act("deleteUnpublishedEntry", { collection: "case", slug: "LJ-2024-0002" })).status,
  ).toBe(403);
  for (const person of [editor!, reviewer!, approver!]) {
    expect((await person.get("accounts")).status).toBe(403);
    const wanted = { name: "mine", displayName: "我", role: "admin" };
    expect((await person.post("accounts", wanted)).status).toBe(403);
  }
});

test("the live site gives no file from outside its folder", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  for (const path of [
    "/../accounts.json",
    "/..%2faccounts.json",
    "/%2e%2e/%2e%2e/accounts.json",
    "/admin/..%2f..%2fstate/accounts.json",
    "/cases/..%5c..%5caccounts.json",
  ]) {
    const { status, text } = await rawGet(office.url, path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain("scrypt");
  }
});

/** A request whose path is sent as written; fetch would tidy it. */
function rawGet(url: string, path: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((done, failed) => {
    const sent = request({ hostname, port, path }, (response) => {
      let text = "";
      response.on("data", (chunk) => (text += chunk));
      response.on("end", () => done({ status: response.statusCode ?? 0, text }));
    });
    sent.on("error", failed);
    sent.end();
  });
}

function add(person: Person, path: string, bytes: Buffer) {
  return person.act("persistMedia", {
    asset: { path, content: bytes.toString("base64"), encoding: "base64" },
  });
}
