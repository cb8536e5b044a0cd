import { oneLine, type Repository } from "./repository.ts";

/** Who made a commit and when (milliseconds since 1970), and its trailers by name. */
export interface CommitFacts {
  readonly commit: string;
  readonly author: { readonly name: string; readonly email: string };
  readonly at: number;
  readonly trailers: Readonly<Record<string, string>>;
}

const FORMAT = "%H%x1f%an%x1f%ae%x1f%at%x1f%(trailers:only,unfold)%x1e";

/** Commits of a range such as `main..draft`, newest first; `path` (under the content folder) narrows it. */
export async function listCommits(
  repository: Repository,
  range: string,
  options: LogOptions = {},
): Promise<CommitFacts[]> {
  const args = ["log", `--format=${FORMAT}`, ...(options.max ? [`--max-count=${options.max}`] : [])];
  const paths = options.path === undefined ? [] : [`:(top,literal)${repository.prefix}${options.path}`];
  const output = await repository.run([...args, ...(options.flags ?? []), range, "--", ...paths]);
  return output
    .toString()
    .split("\x1e")
    .map((record) => record.trim())
    .filter(Boolean)
    .map(parse);
}

/** The last commit both share. */
export function mergeBase(repository: Repository, one: string, other: string): Promise<string> {
  return oneLine(repository, ["merge-base", one, other]);
}

/** Content files that differ between two commits or trees. Paths outside the content folder come with `outside`. */
export async function changedFiles(
  { run, prefix }: Repository,
  from: string,
  to: string,
): Promise<ChangedFile[]> {
  const output = await run(["diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", from, to]);
  const parts = output.toString().split("\0");
  const changed: ChangedFile[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, newMode = "", oldId = "", newId = ""] = (parts[at] ?? "").split(" ");
    const path = parts[at + 1] ?? "";
    changed.push({
      path: path.startsWith(prefix) ? path.slice(prefix.length) : path,
      outside: !path.startsWith(prefix),
      isPlain: newMode === "000000" || newMode.startsWith("100"),
      from: /^0+$/.test(oldId) ? undefined : oldId,
      to: /^0+$/.test(newId) ? undefined : newId,
    });
  }
  return changed;
}

function parse(record: string): CommitFacts {
  const [commit = "", name = "", email = "", at = "0", trailers = ""] = record.split("\x1f");
  const pairs = trailers.split("\n").flatMap((line): [string, string][] => {
    const match = /^([\w-]+): (.*)$/.exec(line.trim());
    return match ? [[match[1] ?? "", match[2] ?? ""]] : [];
  });
  return { commit, author: { name, email }, at: Number(at) * 1000, trailers: Object.fromEntries(pairs) };
}

interface LogOptions {
  readonly path?: string;
  readonly max?: number;
  readonly flags?: readonly string[];
}

export interface ChangedFile {
  readonly path: string;
  readonly outside: boolean;
  readonly isPlain: boolean;
  /** Object ids before and after; absent when the file was not there. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}
