import type { User } from "../accounts/accounts.ts";
import { mustBeAllowed, type Desk } from "../desk.ts";
import { authorOf } from "../git/authorship.ts";
import { changeTree, makeCommit } from "../git/commits.ts";
import { forgetWay, leaveOut } from "../git/leave-out.ts";
import { draftRef, readDraft, type Draft, type DraftState } from "../git/drafts.ts";
import { readBlob, writeBlob } from "../git/objects.ts";
import { moveRefs, retry } from "../git/refs.ts";
import { Refusal } from "../refusal.ts";
import { draftOfFile, isMediaPath, type DraftKey } from "./allowed-paths.ts";
import { checkChange } from "./check-change.ts";
import { mustBeClean } from "./clean-words.ts";
import { compareFields, takeFields } from "./compare-fields.ts";
import { conflict } from "./conflict.ts";
import { drawPictures } from "./draw-pictures.ts";
import { mustReachDraft, mustReachPublished, mustReachText } from "./must-reach.ts";
import type { Snapshot } from "./snapshot.ts";

/** An entry file and the pictures that came with it, as a person saved them. */
export interface Save {
  readonly path: string;
  readonly text: string;
  /** Object id of the version the person had open; undefined for a new entry. */
  readonly base: string | undefined;
  /** After a conflict: fields to be kept as they stand in `base`, which somebody else saved. */
  readonly take?: readonly string[] | undefined;
  readonly pictures: readonly { readonly path: string; readonly bytes: Buffer }[];
  readonly status?: DraftState | undefined;
  readonly subject: string;
}

/** Saves to the entry's draft, begun when there is none. Refuses faults (422) and an outdated base (409). */
export async function saveDraft(
  desk: Desk,
  user: User,
  wanted: Save,
): Promise<{ key: DraftKey; id: string; status: DraftState }> {
  mustBeAllowed(user, "write", "修改条目");
  const key = draftOfFile(wanted.path);
  const drawn = { ...wanted, ...(await drawPictures({ ...wanted, text: await joined(desk, wanted) })) };
  await mustReachText(desk, user, drawn.path, drawn.text);
  return retry(async () => {
    const published = await desk.snapshots.published();
    // Named by content: a picture that is published already need not come again.
    const pictures = drawn.pictures.filter(({ path }) => !published.media.has(path));
    const save = { ...drawn, pictures };
    const draft = await readDraft(desk.repository, key);
    if (draft) await mustReachDraft(desk, user, draft);
    else await mustReachPublished(desk, user, save.path);
    mustStandInOneFile(published, draft, save.path);
    await mustBeCurrent(desk, published, draft, save);
    check(published, draft, save, desk.register());
    const saved = await write(desk, user, key, draft, published, save);
    desk.audit.note("保存草稿", user.name, { path: save.path, commit: saved.commit });
    return { key, id: saved.id, status: saved.status };
  });
}

async function write(
  desk: Desk,
  user: User,
  key: DraftKey,
  draft: Draft | undefined,
  published: Snapshot,
  save: Save,
) {
  const { repository } = desk;
  const id = await writeBlob(repository, save.text);
  const changes = new Map([[save.path, id]]);
  for (const { path, bytes } of save.pictures) changes.set(path, await writeBlob(repository, bytes));
  const replaced = draft ? noLongerShown(published, draft, save) : [];
  const kept = draft && replaced.length > 0 ? await leaveOut(repository, draft, replaced) : draft?.commit;
  const parent = kept ?? published.commit;
  const status = statusAfter(draft?.status, save.status);
  const commit = await makeCommit(repository, {
    tree: await changeTree(repository, parent, changes),
    parents: [parent],
    author: authorOf(user),
    subject: save.subject,
    trailers: { Status: status },
  });
  await moveRefs(repository, [{ ref: draftRef(key), from: draft?.commit ?? null, to: commit }]);
  if (replaced.length > 0) await forgetWay(repository, draftRef(key));
  return { id, commit, status };
}

/** Pictures of a draft that its entry shows no more: often a face lies under the block of their successor. */
function noLongerShown(published: Snapshot, { changed }: Draft, { text }: Save): string[] {
  return changed
    .filter(({ path, from, to }) => isMediaPath(path) && from === undefined && to !== undefined)
    .map(({ path }) => path)
    .filter((path) => !published.media.has(path) && !text.includes(`/${path}`));
}

async function joined({ repository }: Desk, { path, text, base, take = [] }: Save): Promise<string> {
  if (!base || take.length === 0) return text;
  return takeFields(path, text, (await readBlob(repository, base)).toString(), take);
}

/** What was approved is no longer what stands there: a changed draft goes back to review. */
function statusAfter(before: DraftState | undefined, wanted: DraftState | undefined): DraftState {
  if (!before) return wanted === "pending_review" ? wanted : "draft";
  return before === "pending_publish" ? "pending_review" : before;
}

async function mustBeCurrent(
  desk: Desk,
  published: Snapshot,
  draft: Draft | undefined,
  save: Save,
): Promise<void> {
  const inDraft = draft?.changed.find(({ path }) => path === save.path);
  const current = inDraft ? inDraft.to : published.files.get(save.path)?.id;
  if (current === save.base) return;
  const theirs = current ? (await readBlob(desk.repository, current)).toString() : "";
  // A new entry that took a number is another entry; there is nothing to join.
  const fields = current && save.base ? compareFields(save.path, save.text, theirs, published.content) : [];
  const range = inDraft && draft ? `${draft.base}..${draft.commit}` : published.commit;
  const versions = { id: current ?? null, fields };
  throw await conflict(
    desk.repository,
    save.path,
    range,
    (who, when) =>
      save.base === undefined
        ? `编号“${draftOfFile(save.path).id}”已经有了，是${who}在 ${when} 写的，没有覆盖。新条目请换下一个编号；要改那一条，请从列表里打开它。`
        : `您打开之后，${who}已在 ${when} 修改过此内容，没有覆盖。请把您的改动抄下来，重新打开这一条再改。`,
    versions,
  );
}

function mustStandInOneFile(published: Snapshot, draft: Draft | undefined, path: string): void {
  const other = draft?.changed.find(
    (one) => one.path !== path && !published.media.has(one.path) && /\.(md|yml)$/.test(one.path),
  );
  if (other)
    throw new Refusal(
      409,
      `编号“${draftOfFile(path).id}”已有草稿 ${other.path}。请打开那份草稿，或换一个编号。`,
    );
}

function check(published: Snapshot, draft: Draft | undefined, save: Save, register: readonly string[]): void {
  mustBeClean([save.subject], register);
  const inDraft = (draft?.changed ?? []).filter(({ path, to }) => to && path.startsWith("media/"));
  const paths = [...inDraft.map(({ path }) => path), ...save.pictures.map(({ path }) => path)];
  const media = new Map(paths.map((path) => [path, "added" as const]));
  checkChange(published, { files: new Map([[save.path, save.text]]), media }, register);
}
