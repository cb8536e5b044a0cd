import { contentType, type TombstoneData } from "../../../src/content-types/index.ts";
import { pastTerm } from "../../../src/domain/boards/retention.ts";
import type { User } from "../accounts/accounts.ts";
import { mustBeAllowed, type Desk } from "../desk.ts";
import { writeBlob } from "../git/objects.ts";
import { tombstoneFile } from "../purge/tombstone.ts";
import { Refusal } from "../refusal.ts";
import { commitDirectly } from "./change-published.ts";
import { checkChange, faultsOfChange } from "./check-change.ts";
import { signOffPath } from "./sign-off.ts";
import type { Snapshot } from "./snapshot.ts";

/** Published entries whose term of keeping is over on a day, and whether another entry still needs them. */
export async function entriesPastTerm(desk: Desk, today: string): Promise<PastTermItem[]> {
  return listed(await desk.snapshots.published(), today);
}

/**
 * Takes every entry past its term off the site with one commit, unless another entry names it. Its address then
 * says so; the file stays in the history of the repository, which is the archive. Only who may publish.
 */
export async function archivePastTerm(
  desk: Desk,
  user: User,
  today: string,
): Promise<{ archived: readonly string[] }> {
  mustBeAllowed(user, "publish", "归档");
  let archived: string[] = [];
  await commitDirectly(desk, user, "归档", "归档保存期满的条目", async (published) => {
    const due = listed(published, today).filter(({ isNeeded }) => !isNeeded);
    if (due.length === 0) throw new Refusal(409, "没有可以归档的条目。请刷新页面。");
    archived = due.map(({ id }) => id);
    const files = new Map(due.flatMap((item) => [...replacement(published, item, today)]));
    checkChange(published, { files }, desk.register());
    const changes = new Map<string, string | null>();
    for (const [path, text] of files)
      changes.set(path, text === null ? null : await writeBlob(desk.repository, text));
    return changes;
  });
  return { archived };
}

/** One line of the list: number, kind, title, last day of the term. */
export interface PastTermItem {
  readonly id: string;
  readonly type: TombstoneData["type"];
  readonly label: string;
  readonly title: string;
  readonly file: string;
  readonly until: string;
  /** Something published names it; it can go when that goes. */
  readonly isNeeded: boolean;
}

function listed(published: Snapshot, today: string): PastTermItem[] {
  return pastTerm(published.content, today).map(({ entry, until }) => {
    const { label, titleField } = contentType(entry.type);
    const title = String((entry.data as Readonly<Record<string, unknown>>)[titleField] ?? entry.id);
    const type = entry.type as TombstoneData["type"];
    const item = { id: entry.id, type, label, title, file: entry.file, until };
    const files = replacement(published, item, today);
    return { ...item, isNeeded: faultsOfChange(published, { files }).length > 0 };
  });
}

function replacement(
  published: Snapshot,
  { id, type, file }: Pick<PastTermItem, "id" | "type" | "file">,
  today: string,
): Map<string, string | null> {
  const stone = tombstoneFile({ id, type, day: today, reason: "term" });
  const signOff = signOffPath(file);
  return new Map([
    [file, null],
    ...(published.files.has(signOff) ? [[signOff, null] as const] : []),
    [stone.path, stone.text],
  ]);
}
