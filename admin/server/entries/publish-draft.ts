import { readBlobs, readEntry } from "../../../src/entry-files/index.ts";
import type { User } from "../accounts/accounts.ts";
import { roleNames } from "../accounts/roles.ts";
import { mustBeAllowed, type Desk } from "../desk.ts";
import { authorOf } from "../git/authorship.ts";
import { makeCommit } from "../git/commits.ts";
import { draftStates, writingOf, type Draft } from "../git/drafts.ts";
import { changedFiles, type ChangedFile } from "../git/history.ts";
import { mergeTrees } from "../git/merge.ts";
import { moveRefs, retry } from "../git/refs.ts";
import { Refusal } from "../refusal.ts";
import { isEntryPath, isMediaPath, type DraftKey } from "./allowed-paths.ts";
import { checkChange } from "./check-change.ts";
import { mustBeClean } from "./clean-words.ts";
import { conflict } from "./conflict.ts";
import { mustFind } from "./draft-status.ts";
import { fourEyes } from "./four-eyes.ts";
import { withSignOff } from "./sign-off.ts";
import { mustBeConsidered, type ReviewAnswer } from "./must-be-considered.ts";
import { mustReachDraft } from "./must-reach.ts";
import type { Snapshot } from "./snapshot.ts";
import { isOnlyTakenDown, mustHaveTwoApprovers } from "./two-approvers.ts";

/**
 * Merges a draft into the published branch with a commit that names writer and approver. The draft's branch
 * goes in the same step; when anything else moved meanwhile, it starts again.
 */
export async function publishDraft(
  desk: Desk,
  user: User,
  key: DraftKey,
  answers?: readonly ReviewAnswer[],
): Promise<{ commit: string; note?: string }> {
  mustBeAllowed(user, "publish", "发布条目");
  const done = await retry(async () => {
    const draft = await mustFind(desk, key);
    await mustReachDraft(desk, user, draft);
    if (draft.status !== "pending_publish")
      throw new Refusal(409, `“${key.id}”还在“${draftStates[draft.status]}”。请先审核，改为“就绪”，再发布。`);
    const eyes = fourEyes(draft, user, desk.accounts.publishers());
    const published = await desk.snapshots.published();
    if (key.collection === "exposure" && !(await takesDown(desk, published, draft)))
      mustHaveTwoApprovers(draft, user);
    const merged = await merge(desk, published, draft);
    // A draft can also come ready by a push.
    await mustBeConsidered(desk, user, draft, answers);
    const tree = await withSignOff(desk, merged, draft, user, eyes === "one person");
    const commit = await makeCommit(desk.repository, {
      tree,
      parents: [published.commit, draft.commit],
      author: writingOf(draft)[0]?.author ?? authorOf(user),
      subject: `发布 ${key.collection}/${key.id}`,
      trailers: {
        "Reviewed-by": `${authorOf(user).name} <${authorOf(user).email}>`,
        // The public history names the role; who it was stays in the office.
        "Approved-as": roleNames[user.role],
        ...(eyes === "one person" ? { "Four-eyes": "no, only one account can publish" } : {}),
      },
    });
    await moveRefs(desk.repository, [
      { ref: desk.repository.branch, from: published.commit, to: commit },
      { ref: draft.ref, from: draft.commit, to: null },
    ]);
    return { commit, from: published.commit, eyes };
  });
  desk.audit.note("发布", user.name, {
    draft: `${key.collection}/${key.id}`,
    commit: done.commit,
    fourEyes: done.eyes,
  });
  await desk.published(done.from, done.commit);
  const note = "办公端只有一个能发布的账号，这次由写的人自己发布，已记录在案。建议再添一个签发账号。";
  return { commit: done.commit, ...(done.eyes === "one person" ? { note } : {}) };
}

async function takesDown(desk: Desk, published: Snapshot, draft: Draft): Promise<boolean> {
  const file = draft.changed.find(({ path, to }) => to !== undefined && isEntryPath(path));
  if (!file?.to || draft.changed.length !== 1) return false;
  const bytes = (await readBlobs(desk.repository, [file.to])).get(file.to);
  return isOnlyTakenDown(
    published.entry(file.path),
    readEntry({ path: file.path, text: String(bytes) }).entry,
  );
}

async function merge(desk: Desk, published: Snapshot, draft: Draft): Promise<string> {
  const { repository } = desk;
  const merged = await mergeTrees(repository, published.commit, draft.commit);
  const [clash] = merged.conflicts;
  if (clash !== undefined)
    throw await conflict(repository, clash, `${draft.base}..${published.commit}`, (who, when) =>
      clash.startsWith("media/")
        ? `没有发布：图片 ${clash} 在这份草稿之外已由${who}在 ${when} 传过另一张。请打开草稿，把图片改名重新上传。`
        : `没有发布：起草之后，${who}已在 ${when} 发布了对同一处的修改。请把这份草稿里的改动抄下来，删除草稿，再从已发布的条目改起；删除的草稿仍有备份。`,
    );
  const changed = await changedFiles(repository, published.commit, merged.tree);
  mustBeContent(changed);
  const register = desk.register();
  mustBeClean([await messagesOf(desk, draft), ...changed.map(({ path }) => path)], register);
  checkChange(published, await proposal(desk, changed), register);
  return merged.tree;
}

/** What the commits of a draft say, which a push may have brought; published, it stays in the history. */
async function messagesOf({ repository }: Desk, { base, commit }: Draft): Promise<string> {
  return (await repository.run(["log", "--format=%B", `${base}..${commit}`])).toString();
}

/** A branch can also come from a push; what it may touch is the same. */
function mustBeContent(changed: readonly ChangedFile[]): void {
  const stray = changed.find(
    ({ path, outside, isPlain }) => outside || !isPlain || !(isEntryPath(path) || isMediaPath(path)),
  );
  if (stray) throw new Refusal(422, `没有发布：草稿动了不属于内容的文件 ${stray.path}。请联系管理员。`);
}

/** Changed files as `checkChange` takes them. */
export async function proposal({ repository }: Desk, changed: readonly ChangedFile[]) {
  const entries = changed.filter(({ path }) => isEntryPath(path));
  const blobs = await readBlobs(
    repository,
    entries.flatMap(({ to }) => to ?? []),
  );
  return {
    files: new Map(entries.map(({ path, to }) => [path, to ? (blobs.get(to)?.toString() ?? "") : null])),
    media: new Map(
      changed
        .filter(({ path }) => isMediaPath(path))
        .map(({ path, to }) => [path, to ? ("added" as const) : ("removed" as const)]),
    ),
  };
}
