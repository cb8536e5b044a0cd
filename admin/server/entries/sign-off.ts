import { contentTypeOfFile, signOffId, type SignOffData } from "../../../src/content-types/index.ts";
import { formatEntryText } from "../../../src/entry-files/index.ts";
import { roleNames } from "../accounts/roles.ts";
import type { User } from "../accounts/accounts.ts";
import type { Desk } from "../desk.ts";
import { accountOf } from "../git/authorship.ts";
import { changeTree } from "../git/commits.ts";
import { writingOf, type Draft } from "../git/drafts.ts";
import type { CommitFacts } from "../git/history.ts";
import { writeBlob } from "../git/objects.ts";
import { draftOfFile, isEntryPath } from "./allowed-paths.ts";

/**
 * The tree with a record beside each entry of the draft: who wrote, reviewed and approved it, by post, and on
 * which days. Taken from the draft's own commits and the accounts, never from what was typed.
 */
export async function withSignOff(
  desk: Desk,
  tree: string,
  draft: Draft,
  approver: User,
  onePerson: boolean,
): Promise<string> {
  const writing = writingOf(draft);
  // Saving takes an approval back, so that the newest one is of the text as it stands.
  const review = draft.commits.find(({ trailers }) => trailers["Status"] === "pending_publish");
  const posts = [...new Set([...writing].sort((a, b) => a.at - b.at).map((one) => postOf(desk, one)))];
  const facts = {
    writtenBy: posts.join("、"),
    writtenOn: communityDay(writing[0]?.at ?? Date.now()),
    reviewedBy: review ? postOf(desk, review) : postName(approver),
    reviewedOn: communityDay(review?.at ?? Date.now()),
    approvedBy: postName(approver),
    approvedOn: communityDay(Date.now()),
    ...(onePerson ? { onePerson } : {}),
  };
  const records = new Map<string, string>();
  for (const { path, to } of draft.changed.filter((one) => isEntryPath(one.path))) {
    if (!to) continue;
    const type = contentTypeOfFile(path)?.name ?? "";
    const { id } = draftOfFile(path);
    const record = { id: signOffId(type, id), entryType: type, entry: id, ...facts };
    const text = formatEntryText(record satisfies Omit<SignOffData, "onePerson">, "yml");
    records.set(signOffPath(path), await writeBlob(desk.repository, text));
  }
  return records.size > 0 ? changeTree(desk.repository, tree, records) : tree;
}

/** Where the record of an entry file lies: `cases/2024/LJ-2024-0001.md` → `sign-offs/case/case-LJ-2024-0001.yml`. */
export function signOffPath(entryPath: string): string {
  const type = contentTypeOfFile(entryPath)?.name ?? "";
  return `sign-offs/${type}/${signOffId(type, draftOfFile(entryPath).id)}.yml`;
}

function postOf({ accounts }: Desk, { author }: CommitFacts): string {
  const name = accountOf(author);
  const user = name === undefined ? undefined : accounts.known(name);
  return user ? postName(user) : "办公端以外的人";
}

/** The post when the administrator has set one: 居委会副主任; else the role in the office: 编辑. */
function postName({ post, role }: User): string {
  return post ?? roleNames[role];
}

function communityDay(at: number): string {
  return new Date(at).toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
}
