import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { makeCommunity, openOffice, staff } from "./office-kit.ts";

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
