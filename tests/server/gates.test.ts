import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { buildInChild } from "../../admin/server/build-in-child.ts";
import { formatEntryText } from "../../src/entry-files/index.ts";
import { caseText, dotPng } from "../fixtures/small-content.ts";
import { adminPassword, makeCommunity, openOffice, Person, staff, type Community } from "./office-kit.ts";

// A name that no detector knows as one: only the register can find it, so a gate without it lets it pass.
const NAME = "麦穗儿";
const SAID = `${NAME}说灯坏了。`;

let community: Community;
let register = "";

beforeEach(() => {
  community = makeCommunity();
  register = join(community.root, "register.txt");
  writeFileSync(register, `# 居民名单\n\n${NAME}\n`);
  process.env["SUNLIT_REGISTER"] = register;
});
afterEach(() => {
  delete process.env["SUNLIT_REGISTER"];
});

function check(env: Record<string, string | undefined>): { status: number | null; output: string } {
  const told = spawnSync(process.execPath, ["scripts/check.ts", "--content", community.contentDir], {
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  return { status: told.status, output: told.stdout + told.stderr };
}

const write = (path: string, text: string | Buffer) => {
  mkdirSync(join(community.contentDir, path, ".."), { recursive: true });
  writeFileSync(join(community.contentDir, path), text);
};

test.each<[string, string, string | Buffer]>([
  ["a field", "cases/LJ-2024-0001.md", caseText({ id: "LJ-2024-0001", summary: SAID })],
  [
    "a note no field shows",
    "cases/LJ-2024-0001.md",
    caseText({ id: "LJ-2024-0001" }).replace("\n", `\n# ${NAME}\n`),
  ],
  ["the name of a picture", `media/${NAME}.png`, dotPng],
])("the check refuses a name of the register in %s, and only with the register", (_, path, text) => {
  write(path, text);
  const { status, output } = check({});
  expect(output).toContain(`“${NAME}”`);
  expect(status).toBe(1);
  expect(check({ SUNLIT_REGISTER: undefined }).status).toBe(0);
});

test("the check fails when its register is not where it is said to be", () => {
  rmSync(register);
  const { status, output } = check({});
  expect(output).toContain("读不到居民名单");
  expect(status).toBe(1);
});

test("the build refuses a name that only the built site shows, and only with the register", async () => {
  write("media/plan.svg", `<svg xmlns="http://www.w3.org/2000/svg"><text>${SAID}</text></svg>`);
  const input = {
    contentDir: community.contentDir,
    outDir: join(community.root, "out"),
    today: "2024-03-05",
  };
  await expect(buildInChild(input)).rejects.toThrow(`media/plan.svg：姓名“${NAME}”`);
  delete process.env["SUNLIT_REGISTER"];
  await buildInChild(input);
});

test("the build fails when its register is not where it is said to be", async () => {
  rmSync(register);
  const input = {
    contentDir: community.contentDir,
    outDir: join(community.root, "out"),
    today: "2024-03-05",
  };
  await expect(buildInChild(input)).rejects.toThrow("读不到居民名单");
});

test("the office refuses a name in words, notes and messages before anything is stored", async () => {
  const office = await openOffice(community);
  const [admin] = await staff(office);
  const path = "cases/LJ-2024-0002.md";
  const save = (raw: string, commitMessage: string) =>
    admin!.act("persistEntry", {
      dataFiles: [{ path, slug: "LJ-2024-0002", raw }],
      assets: [],
      base: {},
      options: { collectionName: "case", commitMessage },
    });
  const sound = caseText({ id: "LJ-2024-0002" });
  const before = objects();
  for (const answer of [
    await save(caseText({ id: "LJ-2024-0002", summary: SAID }), "写"),
    await save(sound.replace("\n", `\n# ${NAME}\n`), "写"),
    await save(sound, `按${NAME}的意思改`),
    await admin!.act("deleteFile", {
      path: "cases/LJ-2024-0001.md",
      options: { commitMessage: `${NAME}要求` },
    }),
  ]) {
    expect(answer.body.message ?? answer.body.error).toContain(NAME);
    expect(answer.status).toBe(422);
  }
  expect(community.git("for-each-ref", "refs/heads/cms")).toBe("");
  expect(texts(objects().filter((id) => !before.includes(id)))).not.toContain(NAME);
  expect((await save(sound, "写")).status).toBe(200);
});

test("while one types, the office tells names of the register and lets a number stand that was signed for", async () => {
  const role = {
    id: "lead",
    name: "楼长",
    kind: "building-lead",
    places: ["north-court"],
    duties: "先找他。",
  };
  const signed = { mobile: "13800138000", consent: "TY-2024-001" };
  write("roles/lead.yml", formatEntryText({ ...role, ...signed }, "yml"));
  community.git("add", ".");
  community.git("commit", "-q", "-m", "roles");
  const office = await openOffice(community);
  const [admin] = await staff(office);
  const told = async (text: string) => {
    const { status, body } = await admin!.post("private-data", { text, exposure: false });
    expect(status, JSON.stringify(body)).toBe(200);
    return (body.findings as { type: string; text: string; level: string }[]).map(
      (one) => `${one.level} ${one.type} ${one.text}`,
    );
  };
  expect(await told(SAID)).toEqual([`block name ${NAME}`]);
  expect(await told("请打13800138000或13800138001")).toEqual(["block mobile 13800138001"]);
  writeFileSync(register, "");
  expect(await told(SAID)).toEqual([]);
  const stranger = new Person(office.url);
  expect((await stranger.post("private-data", { text: SAID, exposure: false })).status).toBe(401);
});

test("the office refuses to publish a pushed draft whose commits say a name", async () => {
  const office = await openOffice(community);
  const [admin, editor] = await staff(office, "editor");
  await editor!.saveCase("LJ-2024-0002");
  const ref = "refs/heads/cms/case/LJ-2024-0002";
  const pushed = community.git("commit-tree", `${ref}^{tree}`, "-p", ref, "-m", `${NAME}来过`);
  community.git("update-ref", ref, pushed);
  await admin!.setStatus("LJ-2024-0002", "pending_publish");
  const answer = await admin!.publish("LJ-2024-0002");
  expect(answer.body.message ?? answer.body.error).toContain(NAME);
  expect(answer.status).toBe(422);
  expect(community.git("log", "--format=%B", "main")).not.toContain(NAME);
});

test("the office does not start, save or build without the register it was told of", async () => {
  const office = await openOffice(community);
  const admin = await new Person(office.url).signIn("admin", adminPassword);
  rmSync(register);
  expect((await admin.saveCase("LJ-2024-0002")).status).toBe(503);
  await expect(openOffice({ ...community, stateDir: join(community.root, "other") })).rejects.toThrow(
    "读不到居民名单",
  );
});

test("the office finds the register in its own state folder and hands it to the build", async () => {
  delete process.env["SUNLIT_REGISTER"];
  mkdirSync(community.stateDir, { recursive: true });
  writeFileSync(join(community.stateDir, "register.txt"), `${NAME}\n`);
  onTestFinished(() => rmSync(community.stateDir, { recursive: true, force: true }));
  const handed: (string | undefined)[] = [];
  const office = await openOffice(community, { build: async (input) => void handed.push(input.register) });
  const [admin] = await staff(office);
  expect((await admin!.saveCase("LJ-2024-0002", { summary: SAID })).status).toBe(422);
  expect(handed).toEqual([join(community.stateDir, "register.txt")]);
});

function objects(): string[] {
  return community.git("cat-file", "--batch-all-objects", "--batch-check=%(objectname)").split("\n");
}

function texts(ids: readonly string[]): string {
  return execFileSync("git", ["-C", community.repo, "cat-file", "--batch"], {
    input: `${ids.join("\n")}\n`,
  }).toString();
}
