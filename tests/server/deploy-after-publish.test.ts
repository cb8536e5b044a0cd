import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { DeployState } from "../../admin/server/deploy/deployer.ts";
import { readDeploySettings } from "../../admin/server/deploy/deploy-settings.ts";
import type { Build, RunningOffice } from "../../admin/server/index.ts";
import { caseText } from "../fixtures/small-content.ts";
import { tool } from "../support/tool.ts";
import { listCases, makeCommunity, openOffice, type Community } from "./office-kit.ts";
import { shellTo, startSshd } from "./sshd.ts";

const patient = { timeout: 20_000 };

/** A site with a page that is long enough to be worth compressing. */
const longList: Build = async (input) => {
  await listCases(input);
  mkdirSync(join(input.outDir, "long"));
  writeFileSync(join(input.outDir, "long", "index.html"), "话有地方说，理有地方评。".repeat(200));
};

test("after each publish the site is brought where the settings say, compressed, and health tells how far it is", async () => {
  const { community, outside, settings } = prepare();
  settings({ to: outside, compress: true });
  const office = await openOffice(community, { build: longList });
  await expect.poll(() => deployed(office), patient).toMatchObject({ state: "done", lastError: null });
  expect(read(outside, "index.html")).toContain("北门车棚照明不亮");
  expect(existsSync(join(outside, "long/index.html.gz"))).toBe(true);

  const { version } = await deployed(office);
  change(community, "车棚的灯修好了");
  await office.publishNow();
  await expect.poll(async () => (await deployed(office)).version, patient).toBe(version! + 1);
  expect(read(outside, "index.html")).toContain("车棚的灯修好了");
});

test("a place that cannot be reached is told with its reason, the own site stays, and it is made up for later", async () => {
  const { community, outside, settings } = prepare();
  // A file where a folder should be.
  writeFileSync(outside, "");
  settings({ to: join(outside, "www") });
  const office = await openOffice(community);
  await expect.poll(() => deployed(office), patient).toMatchObject({ state: "failed" });
  const health = await (await fetch(`${office.url}/health.json`)).json();
  expect(health.ok).toBe(false);
  expect(health.warning).toContain("没有传到外面，过一会儿再试");
  expect(health.deployed.lastError.message.length).toBeGreaterThan(5);
  expect((await fetch(office.url)).status).toBe(200);

  rmSync(outside);
  change(community, "车棚的灯修好了");
  await office.publishNow();
  await expect.poll(() => deployed(office), patient).toMatchObject({ state: "done", lastError: null });
  expect(read(join(outside, "www"), "index.html")).toContain("车棚的灯修好了");
});

/** A site with a page for each case. */
const withPages: Build = async (input) => {
  await listCases(input);
  for (const id of readdirSync(join(input.contentDir, "cases")).map((name) => name.replace(".md", ""))) {
    mkdirSync(join(input.outDir, "cases", id));
    writeFileSync(join(input.outDir, "cases", id, "index.html"), `<!doctype html><h1>${id}</h1>`);
  }
};

test("a machine that SSH does not reach is tried again without another publish, and follows the site back and forth", async () => {
  const { community, settings } = prepare();
  tool("rsync");
  const sshd = await startSshd(community.root);
  const www = join(community.root, "far/www");
  settings({ to: `rsync:${sshd.user}@127.0.0.1:${www}` });
  // Nobody listens on this port.
  vi.stubEnv("RSYNC_RSH", shellTo({ ...sshd, port: 1 }));
  onTestFinished(() => void vi.unstubAllEnvs());
  const office = await openOffice(community, { build: withPages, pause: 200 });
  const seen = (state: object) => expect.poll(() => deployed(office), patient).toMatchObject(state);
  await seen({
    // Between two rounds or in one.
    version: null,
    lastError: { message: expect.stringContaining("rsync 没有做完") },
  });
  const { lastError } = await deployed(office);
  await expect.poll(async () => (await deployed(office)).lastError?.at, patient).not.toBe(lastError!.at);
  expect(existsSync(www)).toBe(false);

  vi.stubEnv("RSYNC_RSH", shellTo(sshd));
  await seen({ state: "done", version: 1, lastError: null });
  expect(read(www, "index.html")).toContain("北门车棚照明不亮");

  writeFileSync(join(community.contentDir, "cases/LJ-2024-0002.md"), caseText({ id: "LJ-2024-0002" }));
  community.git("add", ".");
  community.git("commit", "-qm", "one more");
  await seen({ state: "done", version: 2 });
  const added = join(www, "cases/LJ-2024-0002/index.html");
  expect(existsSync(added)).toBe(true);

  const rollback = (to: string) =>
    execFileSync(process.execPath, ["scripts/rollback.ts", "--state", community.stateDir, to]);
  rollback("previous");
  await seen({ state: "done", version: 1 });
  expect(existsSync(added)).toBe(false);
  rollback("newest");
  await seen({ state: "done", version: 2 });
  expect(existsSync(added)).toBe(true);
});

test("settings that cannot work stop the office at its start, with what is to be written", () => {
  const { community, settings } = prepare();
  expect(readDeploySettings(community.stateDir)).toBeUndefined();
  writeFileSync(join(community.stateDir, "deploy.json"), "to: www");
  expect(() => readDeploySettings(community.stateDir)).toThrow("不是 JSON");
  settings({ compress: true });
  expect(() => readDeploySettings(community.stateDir)).toThrow("里要写 to");
  settings({ to: "ftp://example.org" });
  expect(() => readDeploySettings(community.stateDir)).toThrow("看不懂目标");
});

function prepare() {
  const community = makeCommunity();
  mkdirSync(community.stateDir, { recursive: true });
  const settings = (given: object) =>
    writeFileSync(join(community.stateDir, "deploy.json"), JSON.stringify(given));
  return { community, settings, outside: join(community.root, "www") };
}

function change({ contentDir, git }: Community, title: string): void {
  const file = join(contentDir, "cases/LJ-2024-0001.md");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^title: .*$/m, `title: ${title}`));
  git("commit", "-qam", title);
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

async function deployed(office: RunningOffice): Promise<DeployState> {
  return (await (await fetch(`${office.url}/health.json`)).json()).deployed;
}
