import { GitError } from "../../../src/entry-files/index.ts";
import type { Repository } from "./repository.ts";

/** Merges two commits in the object store only. `conflicts` are paths under the content folder. */
export async function mergeTrees(repository: Repository, ours: string, theirs: string): Promise<Merged> {
  const args = ["merge-tree", "--write-tree", "-z", "--name-only", "--no-messages", ours, theirs];
  try {
    const tree = (await repository.run(args)).toString().split("\0")[0] ?? "";
    return { tree: tree.trim(), conflicts: [] };
  } catch (error) {
    // Exit 1 means "merged with conflicts"; anything else is a real failure.
    if (!(error instanceof GitError) || error.code !== 1) throw error;
    const [tree = "", ...paths] = error.output.toString().split("\0");
    const conflicts = paths
      .filter(Boolean)
      .map((path) => (path.startsWith(repository.prefix) ? path.slice(repository.prefix.length) : path));
    return { tree: tree.trim(), conflicts: [...new Set(conflicts)] };
  }
}

interface Merged {
  readonly tree: string;
  readonly conflicts: readonly string[];
}
