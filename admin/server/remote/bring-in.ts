import type { Desk } from "../desk.ts";
import { isEntryPath, isMediaPath } from "../entries/allowed-paths.ts";
import { checkChange, type ProposedChange } from "../entries/check-change.ts";
import { mustBeClean } from "../entries/clean-words.ts";
import { proposal } from "../entries/publish-draft.ts";
import type { Snapshot } from "../entries/snapshot.ts";
import { makeCommit } from "../git/commits.ts";
import { changedFiles, mergeBase } from "../git/history.ts";
import { mergeTrees } from "../git/merge.ts";
import { moveRefs } from "../git/refs.ts";
import { Refusal } from "../refusal.ts";

/**
 * Joins what the other side has to the published branch: forward, or as a merge. Refuses (409) what both
 * sides changed differently and (422) what would break the content; then nothing moves. Gives the new tip.
 */
export async function bringIn(desk: Desk, theirs: string): Promise<string> {
  const { repository, snapshots, audit } = desk;
  const { commit: ours } = await snapshots.published();
  const base = await mergeBase(repository, ours, theirs).catch(() => {
    throw new Refusal(409, "远程仓库和本机的内容不是同一个来历，不能合并。请管理员检查远程仓库的地址。");
  });
  if (base === theirs) return ours;
  await mustNotBringBack(desk, `${base}..${theirs}`);
  const merged =
    base === ours ? { tree: `${theirs}^{tree}`, conflicts: [] } : await mergeTrees(repository, ours, theirs);
  if (merged.conflicts.length > 0)
    throw new Refusal(
      409,
      `远程仓库和本机都改了 ${merged.conflicts.slice(0, 5).join("、")}，不能自动合并。请管理员用 git 合并后再推送。`,
    );
  const changed = await changedFiles(repository, ours, merged.tree);
  const link = changed.find(({ outside, isPlain, path }) => !outside && !isPlain && isContent(path));
  if (link) throw new Refusal(422, `远程仓库里的 ${link.path} 是链接，不是条目，没有取来。`);
  const inside = changed.filter(({ outside }) => !outside);
  const said = (await repository.run(["log", "--format=%B", `${ours}..${theirs}`])).toString();
  const texts = [said, ...inside.map(({ path }) => path)];
  mustBeSound(await snapshots.published(), await proposal(desk, inside), texts, desk.register());
  const commit =
    base === ours
      ? theirs
      : await makeCommit(repository, {
          tree: merged.tree,
          parents: [ours, theirs],
          author: { name: "阳光议事亭办公端", email: "office@sunlit.invalid" },
          subject: "合并远程仓库的改动",
          trailers: {},
        });
  await moveRefs(repository, [{ ref: repository.branch, from: ours, to: commit }]);
  audit.note("取来远程改动", "office", { from: ours, commit });
  await desk.published(ours, commit);
  return commit;
}

/** What was purged here is still in a history that nobody has rewritten there. */
async function mustNotBringBack({ repository, snapshots }: Desk, range: string): Promise<void> {
  const { content } = await snapshots.published();
  const ids = content.all("tombstone").map(({ id }) => id);
  if (ids.length === 0) return;
  const files = ids.map((id) => `:(top,glob)${repository.prefix}**/${id}.*`);
  const stones = `:(top,exclude,glob)${repository.prefix}tombstones/**`;
  const args = ["log", "--format=", "--name-only", range, "--", ...files, stones];
  const [path] = (await repository.run(args)).toString().split("\n").filter(Boolean);
  if (path !== undefined)
    throw new Refusal(
      409,
      `远程仓库的历史里还有已经彻底删除的 ${path}，没有取来。请管理员按清除命令最后的提示，先把清除后的历史推上去。`,
    );
}

function mustBeSound(
  published: Snapshot,
  change: ProposedChange,
  texts: readonly string[],
  register: readonly string[],
): void {
  try {
    mustBeClean(texts, register);
    checkChange(published, change, register);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(422, `远程仓库里的内容没有取来，因为${error.message}`);
  }
}

function isContent(path: string): boolean {
  return isEntryPath(path) || isMediaPath(path);
}
