import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { oneLine, type Repository } from "./repository.ts";

/** Changes to content files: object id of the new bytes, or null to remove; by path under the content folder. */
export type Changes = ReadonlyMap<string, string | null>;

/** The tree of `commit` with changes made to it. Uses an index of its own: no working file is touched. */
export function changeTree(repository: Repository, commit: string, changes: Changes): Promise<string> {
  return withIndex(repository, async (env) => {
    await repository.run(["read-tree", commit], { env });
    const lines = [...changes].map(([path, id]) =>
      id === null
        ? `0 ${"0".repeat(commit.length)}\t${repository.prefix}${path}\0`
        : `100644 ${id}\t${repository.prefix}${path}\0`,
    );
    await repository.run(["update-index", "-z", "--index-info"], { env, input: lines.join("") });
    return oneLine(repository, ["write-tree"], { env });
  });
}

/** Runs work with a temporary index file that is removed afterwards. */
export async function withIndex<T>(
  { scratch }: Repository,
  work: (env: { GIT_INDEX_FILE: string }) => Promise<T>,
): Promise<T> {
  const path = join(scratch, `index-${randomUUID()}`);
  try {
    return await work({ GIT_INDEX_FILE: path });
  } finally {
    await rm(path, { force: true });
    await rm(`${path}.lock`, { force: true });
  }
}

/** Makes a commit; the author is a person, the committer the office. Times are written in Beijing time. */
export function makeCommit(repository: Repository, wanted: NewCommit): Promise<string> {
  const parents = wanted.parents.flatMap((parent) => ["-p", parent]);
  const trailers = Object.entries(wanted.trailers).map(([name, value]) => `${name}: ${oneLineText(value)}`);
  const message = `${oneLineText(wanted.subject)}\n\n${trailers.join("\n")}\n`;
  const date = `${Math.floor(Date.now() / 1000)} +0800`;
  return oneLine(repository, ["commit-tree", wanted.tree, ...parents, "-F", "-"], {
    input: message,
    env: {
      GIT_AUTHOR_NAME: wanted.author.name,
      GIT_AUTHOR_EMAIL: wanted.author.email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: "阳光议事亭办公端",
      GIT_COMMITTER_EMAIL: "office@sunlit.invalid",
      GIT_COMMITTER_DATE: date,
    },
  });
}

/** Text from a client must not begin a trailer of its own. */
function oneLineText(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
      .trim()
      .slice(0, 200) || "修改"
  );
}

export interface Author {
  readonly name: string;
  readonly email: string;
}

interface NewCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Author;
  readonly subject: string;
  readonly trailers: Readonly<Record<string, string>>;
}
