import { execFileSync } from "node:child_process";
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRemoteSettings } from "../../admin/server/remote/remote-settings.ts";
import { caseText } from "../fixtures/small-content.ts";
import { makeCommunity, openOffice, staff, untilLive, type Community, type Person } from "./office-kit.ts";
import { startSshd } from "./sshd.ts";

const soon = { firstPause: 50, interval: 600_000 };

/** An empty bare repository beside the community's, and the setting that names it. */
function giveRemote(community: Community, url = join(community.root, "remote.git"), more = {}): string {
  execFileSync("git", ["init", "-q", "--bare", "-b", "main", join(community.root, "remote.git")]);
  execFileSync("mkdir", ["-p", community.stateDir]);
  writeFileSync(join(community.stateDir, "remote.json"), JSON.stringify({ url, ...more }));
  return join(community.root, "remote.git");
}

function git(folder: string, ...args: string[]): string {
  return execFileSync("git", ["-C", folder, ...args], { encoding: "utf8" }).trim();
}

/** Somebody elsewhere changes a case and pushes. */
function pushFromElsewhere(community: Community, remote: string, id: string, title: string): void {
  const clone = join(community.root, `elsewhere-${id}-${Math.random()}`);
  git(community.root, "clone", "-q", remote, clone);
  writeFileSync(join(clone, `content/cases/${id}.md`), caseText({ id, title }));
  git(clone, "add", ".");
  git(clone, "-c", "user.name=外地同事", "-c", "user.email=x@example.invalid", "commit", "-q", "-m", "改");
  git(clone, "push", "-q");
}

async function publish(admin: Person, id: string, title: string): Promise<void> {
  const path = `cases/${id}.md`;
  const { body } = await admin.act("getEntry", { path });
  expect((await admin.saveCase(id, { title }, body.file.id ?? undefined)).status).toBe(200);
  expect((await admin.setStatus(id, "pending_publish")).status).toBe(200);
  expect((await admin.publish(id)).status).toBe(200);
}

test("what is published goes to the remote, what is pushed there comes to the site, and both are joined", async () => {
  const community = makeCommunity();
  const remote = giveRemote(community, undefined, { drafts: true });
  const office = await openOffice(community, { remotePauses: soon });
  const [admin] = await staff(office);
  expect(await office.syncNow()).toMatchObject({ state: "done", waiting: 0 });
  expect(git(remote, "rev-parse", "main")).toBe(community.git("rev-parse", "main"));

  await publish(admin!, "LJ-2024-0002", "本机发布的");
  await office.syncNow();
  expect(git(remote, "show", "main:content/cases/LJ-2024-0002.md")).toContain("本机发布的");

  pushFromElsewhere(community, remote, "LJ-2024-0003", "外地推来的");
  await office.syncNow();
  await untilLive(office, "外地推来的");
  expect(community.git("status", "--porcelain")).toBe("");

  pushFromElsewhere(community, remote, "LJ-2024-0004", "又推来的");
  await publish(admin!, "LJ-2024-0005", "同时发布的");
  expect(await office.syncNow()).toMatchObject({ state: "done" });
  await untilLive(office, "又推来的");
  expect(git(remote, "rev-parse", "main")).toBe(community.git("rev-parse", "main"));
  expect(git(remote, "ls-tree", "--name-only", "main", "content/cases/").split("\n")).toHaveLength(5);

  await admin!.saveCase("LJ-2024-0006");
  await office.syncNow();
  expect(git(remote, "for-each-ref", "--format=%(refname)", "refs/sunlit")).toBe(
    "refs/sunlit/drafts/case/LJ-2024-0006",
  );
  community.git("fsck", "--strict");
});

test("the same entry changed on both sides, or faulty there, is told and nothing is overwritten", async () => {
  const community = makeCommunity();
  const remote = giveRemote(community);
  const office = await openOffice(community, { remotePauses: soon });
  const [admin] = await staff(office);
  await office.syncNow();
  pushFromElsewhere(community, remote, "LJ-2024-0001", "外地的标题");
  // Published before the office has looked at the other side again.
  await publish(admin!, "LJ-2024-0001", "本机的标题");
  const [ours, theirs] = [community.git("rev-parse", "main"), git(remote, "rev-parse", "main")];
  const state = await office.syncNow();
  expect(state).toMatchObject({ state: "stuck", message: expect.stringContaining("cases/LJ-2024-0001.md") });
  expect((await admin!.get("publish-state")).body.remote).toMatchObject({ state: "stuck", waiting: 1 });
  expect([community.git("rev-parse", "main"), git(remote, "rev-parse", "main")]).toEqual([ours, theirs]);

  git(remote, "update-ref", "refs/heads/main", `${theirs}^`);
  expect(await office.syncNow()).toMatchObject({ state: "done", waiting: 0 });
  pushFromElsewhere(community, remote, "LJ-2024-0009", "");
  const refused = await office.syncNow();
  expect(refused).toMatchObject({ state: "stuck", message: expect.stringMatching(/没有取来.*“事项”/s) });
  expect(community.git("rev-parse", "main")).toBe(ours);
});

test("a remote that is away stops nobody; what waits is counted and pushed by itself when it is back", async () => {
  const community = makeCommunity();
  const remote = giveRemote(community);
  const office = await openOffice(community, { remotePauses: soon });
  const [admin, editor] = await staff(office, "editor");
  await office.syncNow();
  renameSync(remote, `${remote}.away`);
  await publish(admin!, "LJ-2024-0002", "断网时发布的");
  await untilLive(office, "断网时发布的");
  expect(await office.syncNow()).toMatchObject({ state: "away", waiting: 1 });
  const health = await (await fetch(`${office.url}/health.json`)).json();
  expect(health).toMatchObject({ ok: true, remote: { state: "away", waiting: 1 } });
  expect(JSON.stringify(health)).not.toContain(remote);
  expect((await admin!.get("publish-state")).body.remote.message).toMatch(
    /连不上远程仓库.*有 1 次发布等着推送/,
  );
  expect((await editor!.post("sync", {})).status).toBe(403);
  renameSync(`${remote}.away`, remote);
  const state = async () => (await admin!.get("publish-state")).body.remote.state;
  await expect.poll(state, { timeout: 60_000 }).toBe("done");
  expect(git(remote, "rev-parse", "main")).toBe(community.git("rev-parse", "main"));
});

test("push and pull go over a real SSH server, which is refused when its key is another", async () => {
  const community = makeCommunity();
  const sshd = await startSshd(community.root);
  const remote = giveRemote(
    community,
    `ssh://${sshd.user}@127.0.0.1:${sshd.port}${community.root}/remote.git`,
    {
      sshKey: sshd.userKey,
      knownHosts: sshd.knownHosts,
    },
  );
  const office = await openOffice(community, { remotePauses: soon });
  expect(await office.syncNow()).toMatchObject({ state: "done", waiting: 0 });
  expect(git(remote, "rev-parse", "main")).toBe(community.git("rev-parse", "main"));
  pushFromElsewhere(community, remote, "LJ-2024-0003", "经过 SSH 来的");
  await office.syncNow();
  await untilLive(office, "经过 SSH 来的");

  writeFileSync(sshd.knownHosts, "");
  expect(await office.syncNow()).toMatchObject({
    state: "away",
    message: expect.stringContaining("不让登录"),
  });
});

test("settings of the remote that make no sense are refused at the start, in Chinese", () => {
  const community = makeCommunity();
  expect(readRemoteSettings(community.stateDir)).toBeUndefined();
  giveRemote(community, "ssh://git@example.invalid/x.git", { branch: "发布" });
  expect(readRemoteSettings(community.stateDir)).toMatchObject({ branch: "发布", drafts: false });
  for (const [url, branch] of [
    ["--upload-pack=x", "main"],
    ["ext::sh -c x", "main"],
    ["", "main"],
    ["/x.git", "../x"],
    ["/x.git", "-x"],
  ]) {
    writeFileSync(join(community.stateDir, "remote.json"), JSON.stringify({ url, branch }));
    expect(() => readRemoteSettings(community.stateDir)).toThrow(/远程仓库的设置/);
  }
});

test("an administrator sets a remote repository in the admin, on the network only, and nobody sees its password", async () => {
  const community = makeCommunity();
  const office = await openOffice(community, { remotePauses: soon });
  const [admin, editor] = await staff(office, "editor");
  expect((await editor!.get("remote")).status).toBe(403);
  expect((await admin!.get("remote")).body).toEqual({ settings: null, state: null });
  for (const url of ["ext::sh -c id", "/etc", "--upload-pack=id", "file:///etc", "https://a b"]) {
    const { status, body } = await admin!.post("remote", { url, branch: "main", drafts: false });
    expect([url, status, body.message ?? body.error]).toEqual([url, 422, expect.stringContaining("地址")]);
  }
  const url = "https://office:secret@127.0.0.1:1/content.git";
  const set = await admin!.post("remote", { url, branch: "main", drafts: false });
  expect(set.body.settings).toEqual({
    url: "https://127.0.0.1:1/content.git",
    branch: "main",
    drafts: false,
  });
  expect(await office.syncNow()).toMatchObject({
    state: "away",
    message: expect.not.stringContaining("secret"),
  });
  // What is shown can be saved again without writing the password anew.
  const again = await admin!.post("remote", { ...set.body.settings, drafts: true });
  expect(again.body.settings).toMatchObject({ drafts: true });
  expect(readRemoteSettings(community.stateDir)).toMatchObject({ url, drafts: true });
  expect((await admin!.post("remote/cut", {})).body).toEqual({ settings: null, state: null });
  expect(readRemoteSettings(community.stateDir)).toBeUndefined();
});
