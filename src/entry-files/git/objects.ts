import type { GitOptions } from "./git.ts";

/** A file in a commit: object id of its bytes, its size, and whether it is a plain file (not a link). */
export interface TreeFile {
  readonly id: string;
  readonly size: number;
  readonly isPlain: boolean;
}

/** Every file of the content folder in a commit, by its path under that folder. */
export async function listTree(
  { run, prefix }: ContentInGit,
  commit: string,
): Promise<Map<string, TreeFile>> {
  const output = await run([
    "ls-tree",
    "-r",
    "-l",
    "-z",
    "--full-tree",
    commit,
    ...(prefix ? ["--", prefix] : []),
  ]);
  const files = new Map<string, TreeFile>();
  for (const line of output.toString().split("\0")) {
    const match = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line);
    if (!match) continue;
    const [, mode, id = "", size, path = ""] = match;
    files.set(path.slice(prefix.length), {
      id,
      size: Number(size) || 0,
      isPlain: mode?.startsWith("100") ?? false,
    });
  }
  return files;
}

/** The bytes of many objects, read by one Git process. Ids that do not exist are left out. */
export async function readBlobs(
  { run }: Pick<ContentInGit, "run">,
  ids: readonly string[],
): Promise<Map<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  if (ids.length === 0) return blobs;
  const output = await run(["cat-file", "--batch"], { input: `${ids.join("\n")}\n` });
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(10, at);
    const [id = "", kind, size] = output.subarray(at, end).toString().split(" ");
    at = end + 1;
    if (kind === "missing" || size === undefined) continue;
    blobs.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}

/** A Git repository that can be asked, and where in it the content lies: `""` or `content/`. */
export interface ContentInGit {
  readonly prefix: string;
  run(args: readonly string[], options?: GitOptions): Promise<Buffer>;
}
