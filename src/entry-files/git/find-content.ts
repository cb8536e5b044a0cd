import { GitError, runGit } from "./git.ts";
import type { ContentInGit } from "./objects.ts";

/** A commit of the repository that holds a content folder. */
export interface ContentAtCommit extends ContentInGit {
  readonly gitDir: string;
  readonly commit: string;
  /** True when the folder holds changes that are in no commit. */
  readonly isDirty: boolean;
}

/**
 * The repository around a content folder and its newest commit; undefined when the folder lies in none, the
 * repository has no commit yet, or Git is not installed: a folder is enough for everything but history.
 */
export async function findContent(contentDir: string): Promise<ContentAtCommit | undefined> {
  try {
    const ask = ["-C", contentDir, "rev-parse", "--absolute-git-dir", "--is-bare-repository", "HEAD"];
    const [gitDir = "", isBare, commit = ""] = (await runGit(ask)).toString().trim().split("\n");
    const prefix =
      isBare === "true"
        ? ""
        : (await runGit(["-C", contentDir, "rev-parse", "--show-prefix"])).toString().trim();
    const status = ["-C", contentDir, "status", "--porcelain", "--", "."];
    const isDirty = isBare !== "true" && (await runGit(status)).length > 0;
    return { ...contentAt({ gitDir, prefix, commit }), isDirty };
  } catch (error) {
    if (error instanceof GitError || isMissingGit(error)) return undefined;
    throw error;
  }
}

/** A commit of a repository that is known already, such as the office's. */
export function contentAt(at: Pick<ContentAtCommit, "gitDir" | "prefix" | "commit">): ContentAtCommit {
  return {
    ...at,
    isDirty: false,
    run: (args, options) => runGit([`--git-dir=${at.gitDir}`, ...args], options),
  };
}

function isMissingGit(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("找不到 git 程序");
}
