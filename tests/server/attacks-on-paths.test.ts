import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import { caseText, dotPng } from "../fixtures/small-content.ts";
import { makeCommunity, openOffice, staff } from "./office-kit.ts";

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
