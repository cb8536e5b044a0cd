import { mkdir, rm } from "node:fs/promises";
import { isContentPath, listTree, MEDIA_FOLDER } from "../../../src/entry-files/index.ts";
import { withIndex } from "../git/commits.ts";
import type { Repository } from "../git/repository.ts";

/** Writes the content of a commit into a fresh folder. Links are left out: they could lead anywhere. */
export async function exportContent(repository: Repository, commit: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(`${folder}/${MEDIA_FOLDER}`, { recursive: true });
  const files = [...(await listTree(repository, commit))].filter(
    ([path, { isPlain }]) => isPlain && isContentPath(path),
  );
  await withIndex(repository, async (env) => {
    const lines = files.map(([path, { id }]) => `100644 ${id}\t${path}\0`).join("");
    const git = (args: string[], input = "") =>
      repository.run([`--work-tree=${folder}`, "-C", folder, ...args], { env, input });
    await git(["update-index", "-z", "--index-info"], lines);
    await git(["checkout-index", "--all", "--force"]);
  });
}
