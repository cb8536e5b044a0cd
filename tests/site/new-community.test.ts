import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startOffice, type RunningOffice } from "../../admin/server/index.ts";
import { buildInChild } from "../../admin/server/build-in-child.ts";
import { readFolder } from "../../src/entry-files/index.ts";
import { caseText } from "../fixtures/small-content.ts";
import { adminPassword, Person } from "../server/office-kit.ts";

let root: string;
let office: RunningOffice;
const folder = () => join(root, "my-community");
const make = (...args: string[]) =>
  spawnSync(process.execPath, ["scripts/new.ts", ...args], { encoding: "utf8" });
const page = async (path: string) =>
  parse(await (await fetch(office.url + path)).text()).querySelector("main")!.text;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "sunlit-new-"));
  const made = make(
    folder(),
    "--name",
    "云栖社区",
    "--places",
    "青禾苑:3,望湖里:东楼/西楼",
    "--boards",
    "off",
  );
  if (made.status !== 0) throw new Error(made.stderr);
  process.env["SUNLIT_ADMIN_PASSWORD"] = adminPassword;
  office = await startOffice({
    contentDir: folder(),
    stateDir: join(root, "state"),
    adminDir: root,
    port: 0,
    build: buildInChild,
    onEvent: () => {},
  });
});
afterAll(async () => {
  await office?.close();
  rmSync(root, { recursive: true, force: true });
});

test("it is a repository of its own with one commit, and its check passes", () => {
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", folder(), ...args], { encoding: "utf8" }).trim();
  expect([git("rev-list", "--count", "HEAD"), git("status", "--porcelain")]).toEqual(["1", ""]);
  const { content, faults } = readFolder(folder());
  expect(faults).toEqual([]);
  expect(content.all("place").map(({ data }) => data.name)).toContain("青禾苑3号楼");
  expect(content.all("case")).toEqual([]);
});

test("nothing in it names the demonstration's community", () => {
  expect(
    spawnSync("grep", ["-rlE", "兰锦|岚静|水岸|演示|虚构", folder(), "--exclude-dir=.git"]).stdout.toString(),
  ).toBe("");
});

test("the site stands, with empty lists that say what will come", async () => {
  expect(await page("/cases/")).toContain("还没有受理的案件");
  expect(await page("/meetings/")).toContain("还没有会议");
  expect(await page("/help/")).toContain("使用帮助");
  const home = await (await fetch(office.url)).text();
  expect(home).toContain("云栖社区");
  expect(parse(home).querySelectorAll('footer a[href$="/exposures/"]')).toEqual([]);
});

test("a case written in its admin is published", async () => {
  const admin = await new Person(office.url).signIn("admin", adminPassword);
  const raw = caseText({
    id: "LJ-2024-0001",
    channel: "visit",
    place: "estate-1",
    workflow: "sunlit",
    unit: "community-committee",
    steps: [{ step: "收集", day: "2024-03-04", unit: "community-committee", note: "已登记。" }],
  });
  const path = "cases/LJ-2024-0001.md";
  const options = { collectionName: "case", commitMessage: "写" };
  const dataFiles = [{ path, slug: "LJ-2024-0001", raw }];
  expect(await admin.act("persistEntry", { dataFiles, assets: [], base: {}, options })).toMatchObject({
    status: 200,
  });
  expect((await admin.setStatus("LJ-2024-0001", "pending_publish")).status).toBe(200);
  expect((await admin.publish("LJ-2024-0001")).status).toBe(200);
  await untilPublished("/cases/LJ-2024-0001/");
  expect(await page("/cases/LJ-2024-0001/")).toContain("北门车棚照明不亮");
});

test("a folder in use, and answers that say too little, are refused in plain words", () => {
  expect(make(folder(), "--name", "云栖社区", "--places", "青禾苑").stderr).toContain("里已经有文件");
  expect(make(join(root, "b"), "--name", "云栖社区").stderr).toContain("请写小区");
  expect(existsSync(join(root, "b"))).toBe(false);
});

async function untilPublished(path: string): Promise<void> {
  for (let waited = 0; waited < 600; waited += 1) {
    if ((await fetch(office.url + path)).ok) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`${path} was never published`);
}
