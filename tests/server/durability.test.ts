import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { killAtRandom, spawnOffice, type Acknowledged } from "./kill-office.ts";
import { adminPassword, makeCommunity, openOffice, Person, staff, type Community } from "./office-kit.ts";

/** How often to kill: a few times by itself, 200 times by `npm run bench -- office`. */
const KILLS = Number(process.env["SUNLIT_KILLS"] ?? 12);

test("of 200 saves on 50 entries by 10 people at once, every acknowledged one is in Git, every refused one says why", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  const people = await staff(office, ...Array.from({ length: 9 }, () => "editor"));
  const told: { id: string; blob: string; title: string }[] = [];
  const refused: { status: number; error: string }[] = [];
  // Each saves on what is there just before, as people do; many are overtaken.
  const save = async (turn: number) => {
    const id = `LJ-2024-${String(100 + (turn % 50)).padStart(4, "0")}`;
    const person = people[Math.floor(turn / 20)]!;
    const named = { collection: "case", slug: id };
    const draft = await person.act("unpublishedEntry", named);
    const base = draft.status === 200 ? draft.body.diffs[0].id : undefined;
    const title = `第${turn}次保存`;
    const { status, body } = await person.saveCase(id, { title }, base);
    if (status === 200) told.push({ id, title, blob: body.ids[`cases/${id}.md`]! });
    else refused.push({ status, error: body.error });
  };
  await Promise.all(Array.from({ length: 200 }, (_, turn) => save(turn)));
  expect(told.length + refused.length).toBe(200);
  expect(told.length).toBeGreaterThanOrEqual(50);
  const history = new Map<string, string>();
  for (const { id, blob, title } of told) {
    const known = history.get(id) ?? community.git("log", "--raw", "--no-abbrev", `main..cms/case/${id}`);
    history.set(id, known);
    expect(known).toContain(blob);
    expect(community.git("cat-file", "blob", blob)).toContain(title);
  }
  for (const { status, error } of refused) {
    expect([409, 503]).toContain(status);
    expect(error).toMatch(/已经有了，是.+写的|已在 .+ 修改过此内容|同时保存的人太多/);
  }
  console.log(`200 次同时保存：${told.length} 次存下，${refused.length} 次说明原因后退回`);
  community.git("fsck", "--strict");
}, 600_000);

test("killed at random moments of saving and publishing, the office loses nothing it acknowledged", async () => {
  const community = makeCommunity();
  const told = await killAtRandom(community, {
    goOn: (kills) => kills < KILLS,
    afterKill: async (now) => mustStillHold(community, now),
  });
  // Else nothing was cut off.
  expect(told.published.size).toBeGreaterThan(KILLS / 4);
  const office = await spawnOffice(community);
  onTestFinished(() => office.kill());
  const home = await (await fetch(office.url)).text();
  for (const id of told.published.keys()) expect(home).toContain(`事项${id}`);
  const admin = await new Person(office.url).signIn("admin", adminPassword);
  expect((await admin.saveCase("LJ-2024-0099")).status).toBe(200);
  console.log(`杀死 ${told.kills} 次：${told.saved.size} 次保存、${told.published.size} 次发布，一次没有丢`);
}, 3_600_000);

async function mustStillHold(community: Community, { saved, published }: Acknowledged): Promise<void> {
  execFileSync("git", ["-C", community.repo, "fsck", "--strict"], { stdio: "pipe" });
  const log = community.git("log", "--format=%H", "main").split("\n");
  for (const commit of published.values()) expect(log).toContain(commit);
  const reachable = community.git("rev-list", "--objects", "--branches");
  for (const blob of saved.values()) expect(reachable).toContain(blob);
  const live = join(community.stateDir, "live");
  // Whatever happened, the site that is pointed at is whole.
  if (existsSync(live)) {
    expect(readFileSync(join(live, "index.html"), "utf8")).toMatch(/^<!doctype html>.*<\/ul>$/);
    expect(readdirSync(live).sort()).toEqual(["404.html", "_astro", "cases", "embed", "index.html"]);
  }
}

test("locks that a killed Git left behind do not keep the office from saving", async () => {
  const community = makeCommunity();
  const lock = join(community.repo, ".git/refs/heads/main.lock");
  writeFileSync(lock, "");
  utimesSync(lock, new Date(0), new Date(0));
  const office = await openOffice(community);
  expect(existsSync(lock)).toBe(false);
  const [admin] = await staff(office);
  await admin!.saveCase("LJ-2024-0002");
  await admin!.setStatus("LJ-2024-0002", "pending_publish");
  expect((await admin!.publish("LJ-2024-0002")).status).toBe(200);
});

test("a full disk is told, loses nothing, and is over when there is room again", async () => {
  const community = smallDisk(makeCommunity());
  const office = await openOffice(community);
  const [admin] = await staff(office);
  expect((await admin!.saveCase("LJ-2024-0002")).status).toBe(200);
  await admin!.setStatus("LJ-2024-0002", "pending_publish");
  const home = await (await fetch(office.url)).text();
  const filler = fill(community.root);
  const { status, body } = await admin!.saveCase("LJ-2024-0003");
  expect([status, body.error]).toEqual([507, expect.stringContaining("磁盘满了")]);
  expect((await admin!.publish("LJ-2024-0002")).status).toBe(507);
  expect(await (await fetch(office.url)).text()).toBe(home);
  expect((await admin!.get("session")).status).toBe(200);
  rmSync(filler);
  expect((await admin!.saveCase("LJ-2024-0003")).status).toBe(200);
  expect((await admin!.publish("LJ-2024-0002")).status).toBe(200);
  community.git("fsck", "--strict");
});

/** Moves a community onto a file system of 24 MB; needs the right to mount one. */
function smallDisk(community: Community): Community {
  const disk = join(community.root, "disk");
  execFileSync("mkdir", [disk]);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", disk]);
  onTestFinished(() => void execFileSync("umount", ["-l", disk]));
  const repo = join(disk, "repo");
  execFileSync("cp", ["-r", community.repo, repo]);
  const git = (...args: string[]) => execFileSync("git", ["-C", repo, ...args], { encoding: "utf8" }).trim();
  return {
    ...community,
    root: disk,
    repo,
    contentDir: join(repo, "content"),
    stateDir: join(disk, "state"),
    git,
  };
}

function fill(folder: string): string {
  const filler = join(folder, "filler");
  try {
    writeFileSync(filler, Buffer.alloc(32 * 2 ** 20));
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe("ENOSPC");
  }
  return filler;
}
