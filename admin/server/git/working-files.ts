import { existsSync } from "node:fs";
import { join } from "node:path";
import { changeTree } from "./commits.ts";
import { changedFiles } from "./history.ts";
import type { Repository } from "./repository.ts";

/**
 * Brings checked-out files from the old published commit to the new one where they equal the old version.
 * Files that somebody is working on are left alone. Gives the paths left behind; never throws.
 */
export async function bringForward(repository: Repository, from: string, to: string): Promise<string[]> {
  const { workTree } = repository;
  if (!workTree) return [];
  const changed = await changedFiles(repository, from, to);
  const git = (...args: string[]) => repository.run([`--work-tree=${workTree}`, "-C", workTree, ...args]);
  const paths = changed.filter(({ outside }) => !outside).map(({ path }) => path);
  try {
    // Exits 1 when a file differs, which is no failure here.
    await git("update-index", "-q", "--refresh").catch(() => {});
    const literal = paths.map((path) => `:(top,literal)${repository.prefix}${path}`);
    const differing = (await git("diff-index", "--name-only", "-z", from, "--", ...literal)).toString();
    const own = new Set(differing.split("\0").map((path) => path.slice(repository.prefix.length)));
    // A file of one's own that Git does not know yet.
    for (const { path, from: before } of changed)
      if (!before && existsSync(join(workTree, repository.prefix, path))) own.add(path);
    const clean = changed.filter(({ path, outside }) => !outside && !own.has(path));
    const changes = new Map(clean.map(({ path, to: id }) => [path, id ?? null]));
    await git("read-tree", "-m", "-u", from, await changeTree(repository, from, changes));
    return paths.filter((path) => own.has(path));
  } catch {
    return paths;
  }
}
