import type { TypeName } from "../../../src/content-types/index.ts";
import { readEntry } from "../../../src/entry-files/index.ts";
import type { User } from "../accounts/accounts.ts";
import type { Desk } from "../desk.ts";
import { readDraft, type Draft } from "../git/drafts.ts";
import { readBlob } from "../git/objects.ts";
import { Refusal } from "../refusal.ts";
import { draftOfFile, isEntryPath, type DraftKey } from "./allowed-paths.ts";
import { outOfReach } from "./reach.ts";

/** Refuses (403) an entry file that lies outside what the account is limited to. */
export async function mustReachText(desk: Desk, user: User, path: string, text: string): Promise<void> {
  if (!user.limits) return;
  const { content } = await desk.snapshots.published();
  // What cannot be read has no place yet; the check of the content refuses it.
  refuse(outOfReach(user.limits, typeOf(draftOfFile(path)), readEntry({ path, text }).entry, content));
}

/** The same for what is published at a path; nothing published is within reach. */
export async function mustReachPublished(desk: Desk, user: User, path: string): Promise<void> {
  if (!user.limits || !isEntryPath(path)) return;
  const text = (await desk.snapshots.published()).text(path);
  if (text !== undefined) await mustReachText(desk, user, path, text);
}

/** The same for a draft: what it says now, and what is published of it, must both be within reach. */
export async function mustReachDraft(desk: Desk, user: User, draft: Draft): Promise<void> {
  if (!user.limits) return;
  for (const { path, to } of draft.changed) {
    if (!isEntryPath(path)) continue;
    if (to) await mustReachText(desk, user, path, (await readBlob(desk.repository, to)).toString());
    await mustReachPublished(desk, user, path);
  }
}

/** The same for whatever stands under a name, draft or published. */
export async function mustReachKey(desk: Desk, user: User, key: DraftKey): Promise<void> {
  if (!user.limits) return;
  const draft = await readDraft(desk.repository, key);
  if (draft) return mustReachDraft(desk, user, draft);
  const { content } = await desk.snapshots.published();
  refuse(outOfReach(user.limits, typeOf(key), content.find(typeOf(key), key.id), content));
}

export async function canReachDraft(desk: Desk, user: User, draft: Draft): Promise<boolean> {
  try {
    await mustReachDraft(desk, user, draft);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function typeOf({ collection, id }: DraftKey): TypeName {
  return (collection === "settings" ? id : collection) as TypeName;
}

function refuse(why: string | undefined): void {
  if (why !== undefined) throw new Refusal(403, why);
}
