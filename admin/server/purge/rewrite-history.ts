import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { GitError, runGit } from "../../../src/entry-files/index.ts";
import { changeTree, makeCommit } from "../git/commits.ts";
import { writeBlob } from "../git/objects.ts";
import { commitOf, moveRefs } from "../git/refs.ts";
import type { Repository } from "../git/repository.ts";
import { bringForward } from "../git/working-files.ts";
import { whatIsLeft } from "./history-objects.ts";
import type { PurgePlan } from "./plan-purge.ts";
import { tombstoneFile } from "./tombstone.ts";

/** Stands where a word was in a commit message. */
export const TAKEN_OUT = "［已删除］";

/** Throws in Chinese, with what to do, when the repository cannot be rewritten now. */
export async function mustBeReady(repository: Repository): Promise<void> {
  try {
    await runGit(["filter-repo", "--version"]);
  } catch (cause) {
    throw new Error(
      "没有找到 git-filter-repo。请先安装：apt-get install git-filter-repo（Debian、Ubuntu），brew install git-filter-repo（macOS），或 pip install git-filter-repo。",
      { cause },
    );
  }
  if (!repository.workTree) return;
  const dirty = await inPlace(repository, ["status", "--porcelain", "--untracked-files=no"]);
  if (dirty.toString().trim())
    throw new Error(
      "工作目录里有没提交的改动，改写历史会丢掉它们。请先提交，或用 git stash 以外的办法另存，再清除。",
    );
}

/**
 * Takes all versions of an entry out of all refs, reflogs and unreachable objects, and commits the tombstone.
 * Remotes are kept, what was fetched from them is not. Gives the words and object ids that are left all the same.
 */
export async function rewriteHistory(repository: Repository, plan: PurgePlan): Promise<string[]> {
  const remotes = await remotesOf(repository);
  await dropRefs(repository, plan);
  const list = join(repository.scratch, "purge-words.txt");
  await writeFile(list, plan.words.map((word) => `literal:${word}==>${TAKEN_OUT}\n`).join(""), {
    mode: 0o600,
  });
  try {
    await inPlace(repository, [
      "filter-repo",
      "--force",
      "--quiet",
      "--invert-paths",
      ...plan.paths.flatMap((path) => ["--path", `${repository.prefix}${path}`]),
      ...(plan.words.length > 0 ? ["--replace-message", list] : []),
      "--replace-refs",
      "delete-no-add",
    ]);
  } finally {
    await rm(list, { force: true });
  }
  await bringBack(repository, remotes);
  await bury(repository, plan);
  await forgetOldObjects(repository);
  const left = await whatIsLeft(repository, plan.words, plan.blobs);
  const elsewhere = left.words.filter((word) => plan.shared.includes(word));
  return [...left.objects, ...left.words.filter((word) => !elsewhere.includes(word))];
}

async function bury(repository: Repository, { tombstone }: PurgePlan): Promise<void> {
  const stone = tombstoneFile(tombstone);
  const from = await commitOf(repository, repository.branch);
  if (!from) throw new Error(`清除以后分支 ${repository.branch} 空了，没有留下别的内容。请从备份恢复。`);
  const commit = await makeCommit(repository, {
    tree: await changeTree(
      repository,
      from,
      new Map([[stone.path, await writeBlob(repository, stone.text)]]),
    ),
    parents: [from],
    author: { name: "阳光议事亭清除命令", email: "office@sunlit.invalid" },
    subject: `彻底删除 ${tombstone.id}，留下删除记录`,
    trailers: {},
  });
  await moveRefs(repository, [{ ref: repository.branch, from, to: commit }]);
  await bringForward(repository, from, commit);
}

/** Drafts of the entry itself, and copies of what other machines had. */
async function dropRefs({ run }: Repository, { id }: PurgePlan): Promise<void> {
  const names = (await run(["for-each-ref", "--format=%(refname)"])).toString().split("\n").filter(Boolean);
  const gone = names.filter(
    (name) =>
      name.startsWith("refs/remotes/") ||
      (name.startsWith("refs/heads/cms/") && name.endsWith(`/${id}`)) ||
      (name.startsWith("refs/deleted/") && name.split("/")[3] === id),
  );
  for (const name of gone) await run(["update-ref", "--no-deref", "-d", name]);
}

async function forgetOldObjects(repository: Repository): Promise<void> {
  const { run, gitDir } = repository;
  await run(["reflog", "expire", "--expire=now", "--expire-unreachable=now", "--all"]);
  for (const name of LEFT_BEHIND) await rm(join(gitDir, name), { recursive: true, force: true });
  await run(["gc", "--quiet", "--prune=now"]);
}

/** What Git keeps of the last commit, merge and fetch beside its objects, and filter-repo of its own run. */
const LEFT_BEHIND = [
  "ORIG_HEAD",
  "FETCH_HEAD",
  "MERGE_HEAD",
  "AUTO_MERGE",
  "COMMIT_EDITMSG",
  "MERGE_MSG",
  "SQUASH_MSG",
  "filter-repo",
];

/** Some versions of filter-repo take the remotes away, others leave them. */
async function bringBack(repository: Repository, remotes: readonly [string, string][]): Promise<void> {
  const kept = new Set((await remotesOf(repository)).map((pair) => pair.join("\n")));
  for (const [name, value] of remotes)
    if (!kept.has(`${name}\n${value}`)) await repository.run(["config", "--add", name, value]);
}

async function remotesOf({ run }: Repository): Promise<[name: string, value: string][]> {
  try {
    const output = await run(["config", "--local", "-z", "--get-regexp", "^(remote|branch)\\."]);
    return output
      .toString()
      .split("\0")
      .filter(Boolean)
      .map((record) => [record.slice(0, record.indexOf("\n")), record.slice(record.indexOf("\n") + 1)]);
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  }
}

function inPlace({ workTree, gitDir }: Repository, args: readonly string[]): Promise<Buffer> {
  return runGit(["-C", workTree ?? gitDir, ...args]);
}
