import type { User } from "../accounts/accounts.ts";
import { mustBeAllowed, type Desk } from "../desk.ts";
import { accountOf, authorOf } from "../git/authorship.ts";
import { makeCommit } from "../git/commits.ts";
import {
  draftStates,
  readDraft,
  setDraftAside,
  writingOf,
  type Draft,
  type DraftState,
} from "../git/drafts.ts";
import { moveRefs, retry } from "../git/refs.ts";
import { Refusal } from "../refusal.ts";
import type { DraftKey } from "./allowed-paths.ts";
import { mustBeConsidered, type ReviewAnswer } from "./must-be-considered.ts";
import { mustReachDraft } from "./must-reach.ts";

/**
 * Moves a draft between 草稿, 审核中 and 就绪. An editor may hand in and take back; 就绪 takes a reviewer, and
 * a reason for each passage that looks like personal data.
 */
export async function setStatus(
  desk: Desk,
  user: User,
  key: DraftKey,
  status: DraftState,
  answers?: readonly ReviewAnswer[],
): Promise<void> {
  mustBeAllowed(user, "write", "改变草稿状态");
  if (status === "pending_publish") mustBeAllowed(user, "review", "把草稿标为“就绪”");
  await retry(async () => {
    const draft = await mustFind(desk, key);
    await mustReachDraft(desk, user, draft);
    if (draft.status === status) return;
    if (status === "pending_publish") await mustBeConsidered(desk, user, draft, answers);
    const commit = await makeCommit(desk.repository, {
      tree: `${draft.commit}^{tree}`,
      parents: [draft.commit],
      author: authorOf(user),
      subject: `${key.id} 改为${draftStates[status]}`,
      trailers: { Status: status, "Status-only": "yes" },
    });
    await moveRefs(desk.repository, [{ ref: draft.ref, from: draft.commit, to: commit }]);
    desk.audit.note(`改为${draftStates[status]}`, user.name, {
      draft: `${key.collection}/${key.id}`,
      commit,
    });
  });
}

/** Takes a draft away; writers only their own. Nothing is lost: it stays under `refs/deleted/`. */
export async function deleteDraft(desk: Desk, user: User, key: DraftKey): Promise<void> {
  mustBeAllowed(user, "write", "删除草稿");
  await retry(async () => {
    const draft = await mustFind(desk, key);
    await mustReachDraft(desk, user, draft);
    if (!writingOf(draft).some(({ author }) => accountOf(author) === user.name))
      mustBeAllowed(user, "review", "删除别人的草稿");
    await setDraftAside(desk.repository, draft);
    desk.audit.note("删除草稿", user.name, { draft: `${key.collection}/${key.id}`, commit: draft.commit });
  });
}

/** The draft, or a refusal (404) when it is gone. */
export async function mustFind(desk: Desk, key: DraftKey): Promise<Draft> {
  const draft = await readDraft(desk.repository, key);
  if (!draft) throw new Refusal(404, `没有“${key.id}”的草稿，可能已经发布或删除。请刷新列表。`);
  return draft;
}
