import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { oneLine, type Repository } from "../git/repository.ts";

/** Files of the office that are not in Git and that nothing can make again. Sessions and built sites are not among them. */
const OFFICE_FILES = ["accounts.json", "audit.jsonl", "remote.json"];

export const BUNDLE = "content.bundle";
export const SUMS = "SHA256SUMS";
export const ABOUT = "backup.json";

/**
 * Writes a backup into a new folder of `targetDir` named by the moment (UTC) and resolves with its path: all
 * branches and drafts as one Git bundle, and the few files of the office. The folder gets its name only when it
 * is complete. It holds the digests of passwords: keep it where others cannot read.
 */
export async function backUp(
  repository: Repository,
  stateDir: string,
  targetDir: string,
  now: Date,
): Promise<string> {
  const name = `sunlit-${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const folder = join(targetDir, name);
  const fresh = `${folder}.unfinished-${process.pid}`;
  await mkdir(fresh, { recursive: true, mode: 0o700 });
  await repository.run(["bundle", "create", "--quiet", join(fresh, BUNDLE), "--all"]);
  const files = [BUNDLE, ABOUT];
  for (const file of OFFICE_FILES) {
    try {
      await copyFile(join(stateDir, file), join(fresh, file));
      files.push(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  const { branch, prefix } = repository;
  const commit = await oneLine(repository, ["rev-parse", branch]);
  const about: About = { at: now.toISOString(), branch, prefix, commit };
  await writeFile(join(fresh, ABOUT), JSON.stringify(about, null, 1));
  const sums: string[] = [];
  // In the form that `sha256sum --check` reads.
  for (const file of files.sort()) sums.push(`${await sha256Of(join(fresh, file))}  ${file}\n`);
  await writeFile(join(fresh, SUMS), sums.join(""));
  await rename(fresh, folder);
  return folder;
}

export async function sha256Of(path: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
}

/** What a backup says of itself. */
export interface About {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** What was published: `refs/heads/main`, or `HEAD`. */
  readonly branch: string;
  /** Where in the repository the content lies: `""` or `content/`. */
  readonly prefix: string;
  readonly commit: string;
}
