import type { Entry } from "../../../src/content-types/index.ts";
import type { User } from "../accounts/accounts.ts";
import { accountOf } from "../git/authorship.ts";
import { writingOf, type Draft } from "../git/drafts.ts";
import { Refusal } from "../refusal.ts";

/**
 * The rule that two people besides the writer stand behind an exposure (`rules.md` B6): the one who marked it
 * ready and the one who publishes. Refuses (403) anything less, also in an office of one.
 */
export function mustHaveTwoApprovers(draft: Draft, user: User): void {
  const writers = new Set(writingOf(draft).map(({ author }) => accountOf(author)));
  const ready = draft.commits.find(({ trailers }) => trailers["Status"] === "pending_publish");
  const reviewer = ready && accountOf(ready.author);
  const remedy = "曝光要写的人以外的两个人同意：一人审核，改为“就绪”；另一人签发。";
  if (writers.has(user.name)) throw new Refusal(403, `没有发布：这条曝光您自己写过。${remedy}`);
  if (reviewer === undefined || writers.has(reviewer))
    throw new Refusal(
      403,
      `没有发布：这条曝光是写的人自己改为“就绪”的，还没有别人审核。请改回“审核中”，由另一人审核。${remedy}`,
    );
  if (reviewer === user.name)
    throw new Refusal(403, `没有发布：这条曝光是您审核的，还要另一位有签发权的人发布。${remedy}`);
}

/** Whether a change only says that the behaviour was put right, which takes the exposure down at once. */
export function isOnlyTakenDown(before: Entry | undefined, after: Entry | undefined): boolean {
  if (before?.type !== "exposure" || after?.type !== "exposure") return false;
  const corrected = (after as Entry<"exposure">).data.corrected;
  if (corrected === undefined) return false;
  return JSON.stringify(after.data) === JSON.stringify({ ...after.data, ...before.data, corrected });
}
