import { mkdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { GitError, runGit, type GitOptions } from "../../../src/entry-files/index.ts";

/** The Git repository that holds the content, and where in it the content lies. */
export interface Repository {
  readonly gitDir: string;
  /** Checked-out files, absent in a bare repository. */
  readonly workTree?: string | undefined;
  /** Content folder inside the repository: `""` or `content/`. */
  readonly prefix: string;
  /** What is published: `refs/heads/main`, or `HEAD` when no branch is checked out. */
  readonly branch: string;
  /** Folder for temporary indexes. */
  readonly scratch: string;
  run(args: readonly string[], options?: GitOptions): Promise<Buffer>;
}

/** Finds the repository around a content folder. Throws a Chinese error when there is none, or it is empty. */
export async function openRepository(contentDir: string, stateDir: string): Promise<Repository> {
  const ask = async (...args: string[]) =>
    (await runGit(["-C", contentDir, "rev-parse", ...args])).toString().trim();
  let gitDir: string;
  try {
    gitDir = await ask("--absolute-git-dir");
  } catch (error) {
    throw new Error(notARepository(contentDir, error), { cause: error });
  }
  const isBare = (await ask("--is-bare-repository")) === "true";
  const run = (args: readonly string[], options?: GitOptions) =>
    runGit([`--git-dir=${gitDir}`, ...args], options);
  const scratch = join(stateDir, "tmp");
  await mkdir(scratch, { recursive: true });
  const repository = {
    gitDir,
    workTree: isBare ? undefined : await realpath(await ask("--show-toplevel")),
    prefix: isBare ? "" : await ask("--show-prefix"),
    branch: await checkedOutBranch(run),
    scratch,
    run,
  };
  await mustHoldContent(repository, contentDir);
  return repository;
}

/** Output of a command that prints one line. */
export async function oneLine(
  repository: Repository,
  args: readonly string[],
  options?: GitOptions,
): Promise<string> {
  return (await repository.run(args, options)).toString().trim();
}

async function checkedOutBranch(run: Repository["run"]): Promise<string> {
  try {
    return (await run(["symbolic-ref", "--quiet", "HEAD"])).toString().trim();
  } catch {
    return "HEAD";
  }
}

async function mustHoldContent({ run, prefix, branch }: Repository, contentDir: string): Promise<void> {
  try {
    await run(["rev-parse", "--verify", "--quiet", `${branch}^{commit}`]);
  } catch (cause) {
    throw new Error(`${contentDir} 所在的 Git 仓库里还没有提交。请先提交一次内容再启动办公端。`, { cause });
  }
  const found = await run([
    "ls-tree",
    "--name-only",
    branch,
    prefix ? prefix.replace(/\/$/, "") : "settings",
  ]);
  if (found.length === 0)
    throw new Error(`Git 仓库里没有提交过 ${contentDir} 的内容。请先 git add 并 git commit，再启动办公端。`);
}

function notARepository(contentDir: string, error: unknown): string {
  const complaint = error instanceof GitError ? error.message : "";
  if (complaint.includes("dubious ownership"))
    return `${contentDir} 属于另一个系统用户，Git 不肯打开。请换成那个用户启动，或运行 git config --global --add safe.directory ${contentDir}。`;
  if (complaint.includes("cannot change to"))
    return `找不到内容文件夹 ${contentDir}。请检查 --content 后面的路径。`;
  if (error instanceof GitError)
    return `内容文件夹 ${contentDir} 不在 Git 仓库里。请在里面运行 git init，提交一次内容，再启动办公端。`;
  return error instanceof Error ? error.message : String(error);
}
