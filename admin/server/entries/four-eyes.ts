import type { User } from "../accounts/accounts.ts";
import { accountOf } from "../git/authorship.ts";
import { writingOf, type Draft } from "../git/drafts.ts";
import { Refusal } from "../refusal.ts";

/**
 * The rule that nobody publishes their own words. Refuses (403) a publisher who wrote on the draft while a
 * colleague who did not could publish it. When all who can publish have written on it, the last writer is
 * refused; when there is only one who can publish, that one may, and it is noted.
 */
export function fourEyes(
  draft: Draft,
  user: User,
  publishers: readonly string[],
): "two people" | "one person" {
  const writers = writingOf(draft).map(({ author }) => accountOf(author));
  if (!writers.includes(user.name)) return "two people";
  const independent = publishers.filter((name) => !writers.includes(name));
  if (independent.length > 0)
    throw new Refusal(403, `这份草稿您自己写过，要由另一位有签发权的人发布（${independent.join("、")}）。`);
  if (publishers.length <= 1) return "one person";
  if (writers[0] === user.name) throw new Refusal(403, "这份草稿最后是您改的，要由另一位有签发权的人发布。");
  return "two people";
}
