import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";

/** A real bare Git repository, with what a forge does to it. */
export class BareRepository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  git(args: readonly string[], options: { input?: string | Buffer; index?: string } = {}): string {
    return this.#run(args, options).toString("utf8").trimEnd();
  }

  /** The commit or object that a name stands for; undefined when there is none. */
  find(name: string): string | undefined {
    try {
      return this.git(["rev-parse", "--verify", "--quiet", "--end-of-options", name]);
    } catch {
      return undefined;
    }
  }

  /** Files and folders below a tree, with their paths from it. */
  tree(treeish: string, recursive: boolean): TreeEntry[] {
    const flags = recursive ? ["-r", "-t"] : [];
    const lines = this.git(["ls-tree", "-z", "-l", ...flags, treeish])
      .split("\0")
      .filter(Boolean);
    return lines.map((line) => {
      const [, mode, type, sha, size, path] = /^(\d+) (\w+) (\w+) +(\S+)\t(.*)$/s.exec(line)!;
      return {
        mode: mode!,
        type: type as TreeEntry["type"],
        sha: sha!,
        size: Number(size) || 0,
        path: path!,
      };
    });
  }

  read(object: string): Buffer {
    return this.#run(["cat-file", "blob", object]);
  }

  /** Commits changed files onto a branch, which begins at `from` when it is not there yet. */
  commit(branch: string, from: string, changes: readonly Change[], message: string): string {
    const parent = this.find(`refs/heads/${branch}`) ?? this.find(`refs/heads/${from}`)!;
    const index = join(this.folder, `index-${randomUUID()}`);
    this.git(["read-tree", parent], { index });
    for (const { path, content } of changes) {
      const blob = content && this.git(["hash-object", "-w", "--stdin"], { input: content });
      const how = blob ? ["--add", "--cacheinfo", `100644,${blob},${path}`] : ["--force-remove", path];
      this.git(["update-index", ...how], { index });
    }
    const tree = this.git(["write-tree"], { index });
    rmSync(index, { force: true });
    return this.#move(branch, tree, [parent], message);
  }

  /** Merges a branch into another with a commit of its own; throws when they do not fit together. */
  merge(branch: string, into: string, message: string): string {
    const tree = this.git(["merge-tree", "--write-tree", into, branch]);
    return this.#move(into, tree, [this.find(into)!, this.find(branch)!], message);
  }

  deleteBranch(branch: string): void {
    this.git(["update-ref", "-d", `refs/heads/${branch}`]);
  }

  /** What a branch changed since it left another. */
  difference(from: string, to: string): Difference[] {
    const parts = this.git(["diff", "--raw", "-z", "--no-renames", "--no-abbrev", `${from}...${to}`]).split(
      "\0",
    );
    const found: Difference[] = [];
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const [, , , sha, status] = parts[at]!.split(" ");
      found.push({ path: parts[at + 1]!, sha: sha!, status: status as Difference["status"] });
    }
    return found;
  }

  #move(branch: string, tree: string, parents: readonly string[], message: string): string {
    const commit = this.git(["commit-tree", tree, ...parents.flatMap((one) => ["-p", one])], {
      input: message,
    });
    this.git(["update-ref", `refs/heads/${branch}`, commit]);
    return commit;
  }

  #run(
    args: readonly string[],
    { input = "", index }: { input?: string | Buffer; index?: string } = {},
  ): Buffer {
    const author = { GIT_AUTHOR_NAME: "甲写手", GIT_AUTHOR_EMAIL: "writer@example.org" };
    const committer = { GIT_COMMITTER_NAME: "代码平台", GIT_COMMITTER_EMAIL: "forge@example.org" };
    return execFileSync("git", ["-c", "core.quotepath=false", "--git-dir", this.folder, ...args], {
      input,
      stdio: ["pipe", "pipe", "pipe"],
      maxBuffer: 2 ** 28,
      env: { ...process.env, ...author, ...committer, ...(index ? { GIT_INDEX_FILE: index } : {}) },
    });
  }
}

export interface TreeEntry {
  readonly mode: string;
  readonly type: "blob" | "tree";
  readonly sha: string;
  readonly size: number;
  readonly path: string;
}

export interface Change {
  readonly path: string;
  /** Null takes the file away. */
  readonly content: Buffer | null;
}

export interface Difference {
  readonly path: string;
  readonly sha: string;
  readonly status: "A" | "M" | "D";
}
