import { contentTypeOfFile, extensionOf } from "../../content-types/index.ts";
import { hasHistory, type Version } from "../../domain/revisions/index.ts";
import { dayInCommunity } from "../community-time.ts";
import { EntryTextError, parseEntryText } from "../entry-text.ts";
import { isContentPath } from "../read-folder.ts";
import type { ContentAtCommit } from "./find-content.ts";
import { listTree, readBlobs } from "./objects.ts";

/** What Git remembers of the entries of one commit. */
export interface History {
  readonly commit: string;
  readonly isDirty: boolean;
  /** When that commit was made, milliseconds since 1970. */
  readonly at: number;
  /** The day of the oldest commit that is here. */
  readonly first: string;
  /** True in a shallow clone: what lies before it is not here. */
  readonly isShallow: boolean;
  /** Published versions, oldest first, by path under the content folder; only entries that changed. */
  readonly versions: ReadonlyMap<string, readonly Version[]>;
}

/**
 * Walks the published branch once, newest commit first, and reads every version of entries that were changed
 * after their first publication. An entry is followed by its file name, which never changes, so that files and the
 * content folder may move. Types whose history is never told are not read.
 */
export async function readHistory(at: ContentAtCommit): Promise<History> {
  const [tree, commits, isShallow] = await Promise.all([
    listTree(at, at.commit),
    listChanges(at),
    shallow(at),
  ]);
  const told = [...tree.keys()].filter((path) => isContentPath(path) && isTold(path));
  const traces = trace(
    commits,
    told.map((path) => [`${at.prefix}${path}`, path]),
  );
  const changed = [...traces].filter(([, steps]) => steps.length > 1);
  const blobs = await readBlobs(at, [
    ...new Set(changed.flatMap(([, steps]) => steps.map(({ blob }) => blob))),
  ]);
  const versions = changed.map(([path, steps]): [string, Version[]] => [
    path,
    steps.toReversed().flatMap(({ commit, blob }) => {
      const values = valuesOf(path, blobs.get(blob)?.toString());
      if (!values) return [];
      const { id, at: time, approver } = commit;
      return [{ commit: id, day: dayInCommunity(time), approver: approver || undefined, values }];
    }),
  ]);
  const first = dayInCommunity(commits.at(-1)?.at ?? 0);
  return {
    commit: at.commit,
    isDirty: at.isDirty,
    at: commits[0]?.at ?? 0,
    first,
    isShallow,
    versions: new Map(versions),
  };
}

/** Each path of the tree with the commits that changed its bytes, newest first. */
function trace(commits: readonly Commit[], told: readonly [string, string][]): Map<string, Step[]> {
  const followed = new Map(told);
  const traces = new Map<string, Step[]>();
  for (const commit of commits) {
    for (const { path, blob, status } of commit.files) {
      const key = followed.get(path);
      if (key === undefined || status === "D") continue;
      const steps = traces.get(key) ?? [];
      traces.set(key, steps);
      // A file that only moved has the same bytes: the older commit is the one that published them.
      if (steps.at(-1)?.blob === blob) steps.pop();
      steps.push({ commit, blob });
      if (status !== "A") continue;
      followed.delete(path);
      const from = commit.files.find((one) => one.status === "D" && nameOf(one.path) === nameOf(path));
      if (from) followed.set(from.path, key);
    }
  }
  return traces;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Every commit of the published branch with the files it changed against the commit before it. */
async function listChanges({ run, commit }: ContentAtCommit): Promise<Commit[]> {
  const output = await run([
    "log",
    "--first-parent",
    "--diff-merges=first-parent",
    "--raw",
    "-z",
    "--no-renames",
    "--no-abbrev",
    "--format=%x1e%H%x1f%ct%x1f%(trailers:key=Approved-as,valueonly,separator=%x20)",
    commit,
  ]);
  return output.toString().split("\x1e").slice(1).map(parseCommit);
}

function parseCommit(record: string): Commit {
  const [head = "", ...parts] = record.split("\0");
  const [id = "", at = "0", approver = ""] = head.split("\x1f");
  const files: Commit["files"][number][] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [, , , blob = "", status = ""] = (parts[index] ?? "").trim().split(" ");
    files.push({ path: parts[index + 1] ?? "", blob, status });
  }
  return { id, at: Number(at) * 1000, approver: approver.trim(), files };
}

async function shallow({ run }: ContentAtCommit): Promise<boolean> {
  return (await run(["rev-parse", "--is-shallow-repository"])).toString().trim() === "true";
}

function isTold(path: string): boolean {
  const type = contentTypeOfFile(path);
  return type !== undefined && hasHistory(type);
}

function valuesOf(path: string, text: string | undefined): Record<string, unknown> | undefined {
  const type = contentTypeOfFile(path);
  if (text === undefined || !type) return undefined;
  try {
    return parseEntryText(text, extensionOf(type));
  } catch (error) {
    // A version that could not be read was never shown either.
    if (error instanceof EntryTextError) return undefined;
    throw error;
  }
}

interface Commit {
  readonly id: string;
  readonly at: number;
  readonly approver: string;
  readonly files: readonly { readonly path: string; readonly blob: string; readonly status: string }[];
}

interface Step {
  readonly commit: Commit;
  readonly blob: string;
}
