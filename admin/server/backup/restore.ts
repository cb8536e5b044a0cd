import { copyFile, mkdir, readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { runGit } from "../../../src/entry-files/index.ts";
import { ABOUT, BUNDLE, sha256Of, SUMS, type About } from "./back-up.ts";

/**
 * Restores a backup into an empty folder: `content/` becomes the repository with all drafts, `office/` the
 * state of the office. Throws a Chinese error when the backup is damaged or the folder is not empty.
 */
export async function restore(backupDir: string, targetDir: string): Promise<Restored> {
  await mustBeWhole(backupDir);
  await mkdir(targetDir, { recursive: true, mode: 0o700 });
  if ((await readdir(targetDir)).length > 0)
    throw new Error(`${targetDir} 不是空文件夹，没有恢复。请换一个空的，免得盖掉现有的内容。`);
  const about: About = JSON.parse(await readFile(join(backupDir, ABOUT), "utf8"));
  const repo = join(targetDir, "content");
  // Absolute: Git would look for it inside the new repository.
  const bundle = resolve(backupDir, BUNDLE);
  await runGit(["init", "--quiet", repo]);
  // With --update-head-ok: the fresh branch has no commit yet, so nothing can be lost.
  await runGit(["-C", repo, "fetch", "--quiet", "--update-head-ok", bundle, "+refs/*:refs/*"]);
  if (about.branch.startsWith("refs/heads/"))
    await runGit(["-C", repo, "symbolic-ref", "HEAD", about.branch]);
  else await runGit(["-C", repo, "update-ref", "--no-deref", "HEAD", about.commit]);
  await runGit(["-C", repo, "reset", "--quiet", "--hard", about.commit]);
  const stateDir = join(targetDir, "office");
  await mkdir(stateDir, { mode: 0o700 });
  const others = (await sumsOf(backupDir)).map(([, file]) => file);
  for (const file of others.filter((one) => one !== BUNDLE && one !== ABOUT))
    await copyFile(join(backupDir, file), join(stateDir, file));
  return { contentDir: join(repo, about.prefix), stateDir, commit: about.commit };
}

/** The latest complete backup in a folder of backups, or the folder itself when it is one. */
export async function latestBackup(folder: string): Promise<string> {
  const names = await readdir(folder).catch((): string[] => []);
  if (names.includes(ABOUT)) return folder;
  const last = names
    .filter((name) => /^sunlit-\d{8}T\d{6}Z$/.test(name))
    .sort()
    .at(-1);
  if (!last) throw new Error(`${folder} 里没有备份。请先运行 npm run backup -- ${folder}。`);
  return join(folder, last);
}

async function mustBeWhole(backupDir: string): Promise<void> {
  for (const [sum, file] of await sumsOf(backupDir)) {
    const found = await sha256Of(join(backupDir, file)).catch(() => "");
    if (found !== sum) throw new Error(`备份坏了：${join(backupDir, file)} 和备份时不一样。请用另一份备份。`);
  }
}

async function sumsOf(backupDir: string): Promise<[sum: string, file: string][]> {
  const text = await readFile(join(backupDir, SUMS), "utf8").catch(() => {
    throw new Error(`${backupDir} 不是备份（没有 ${SUMS}）。`);
  });
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => [line.slice(0, 64), line.slice(66)]);
}

interface Restored {
  readonly contentDir: string;
  readonly stateDir: string;
  readonly commit: string;
}
