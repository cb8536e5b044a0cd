import { draftOfFile, draftOfSlug, isEntryPath, isMediaPath, slugOfFile } from "../entries/allowed-paths.ts";
import { deleteDraft, mustFind, setStatus } from "../entries/draft-status.ts";
import { canReachDraft } from "../entries/must-reach.ts";
import type { ReviewAnswer } from "../entries/must-be-considered.ts";
import { publishDraft } from "../entries/publish-draft.ts";
import { draftStates, listDrafts, readDraft, writingOf, type Draft } from "../git/drafts.ts";
import { readBlob } from "../git/objects.ts";
import { Refusal } from "../refusal.ts";
import { action, optional, pathSchema, wordSchema, type Action, type ActionContext } from "./action.ts";
import { mediaItem } from "./media-item.ts";
import { persistEntry } from "./persist-entry.ts";
import { isPlainYaml } from "./read-actions.ts";

const slugSchema = { ...wordSchema, maxLength: 200 };
const answersSchema = optional({
  type: "array",
  maxItems: 500,
  items: {
    type: "object",
    properties: {
      type: wordSchema,
      text: { type: "string", maxLength: 500 },
      reason: { type: "string", maxLength: 500 },
    },
    required: ["type", "text", "reason"],
  },
});
const statusSchema = { enum: Object.keys(draftStates) };

/** Actions on drafts (Decap: unpublished entries). */
export const draftActions: Readonly<Record<string, Action>> = {
  // One draft that cannot be told would keep Decap from showing any; such a branch is left to the administrator.
  unpublishedEntries: action({}, async ({ desk, user }) => {
    const drafts = await Promise.all(
      (await listDrafts(desk.repository)).map(async (key) => {
        const draft = await readDraft(desk.repository, key);
        return draft && isTellable(draft) && (await canReachDraft(desk, user, draft)) ? [draft] : [];
      }),
    );
    return drafts.flat().map(({ collection, id }) => `${collection}/${id}`);
  }),

  unpublishedEntry: action<{ id?: string; collection?: string; slug?: string }>(
    { id: optional(slugSchema), collection: optional(wordSchema), slug: optional(slugSchema) },
    async (context, { id, collection, slug }) => {
      const [first = "", ...rest] = id?.split("/") ?? [];
      return described(
        await find(context, { collection: collection ?? first, slug: slug ?? rest.join("/") }),
      );
    },
  ),

  unpublishedEntryDataFile: action<Named & { path: string }>(
    { collection: wordSchema, slug: slugSchema, path: pathSchema },
    async (context, params) => {
      const file = changedFile(await find(context, params), params.path, isEntryPath);
      const data = (await readBlob(context.desk.repository, file.to)).toString();
      if (!isPlainYaml(data))
        throw new Refusal(422, "这份草稿的开头不是普通的 YAML，不能打开。请联系管理员。");
      return { data };
    },
  ),

  unpublishedEntryMediaFile: action<Named & { path: string }>(
    { collection: wordSchema, slug: slugSchema, path: pathSchema },
    async (context, params) => {
      const draft = await find(context, params);
      const { to } = changedFile(draft, params.path, isMediaPath);
      return mediaItem(
        params.path,
        to,
        (await readBlob(context.desk.repository, to)).length,
        `cms/${draft.collection}/${draft.id}`,
      );
    },
  ),

  persistEntry,

  updateUnpublishedEntryStatus: action<Named & Answered & { newStatus: keyof typeof draftStates }>(
    { collection: wordSchema, slug: slugSchema, newStatus: statusSchema, answers: answersSchema },
    async ({ desk, user }, { collection, slug, newStatus, answers }) => {
      await setStatus(desk, user, draftOfSlug(collection, slug), newStatus, answers);
      return { message: `已改为${draftStates[newStatus]}` };
    },
  ),

  publishUnpublishedEntry: action<Named & Answered>(
    { collection: wordSchema, slug: slugSchema, answers: answersSchema },
    async ({ desk, user }, { collection, slug, answers }) => {
      const { commit, note } = await publishDraft(desk, user, draftOfSlug(collection, slug), answers);
      return { message: note ?? "已发布，网站正在更新", commit, ...(note ? { note } : {}) };
    },
  ),

  deleteUnpublishedEntry: action<Named>(
    { collection: wordSchema, slug: slugSchema },
    async ({ desk, user }, { collection, slug }) => {
      await deleteDraft(desk, user, draftOfSlug(collection, slug));
      return { message: "草稿已删除，仍有备份" };
    },
  ),
};

/** A draft that a limited account may not touch is not there for it; saving tells why. */
async function find({ desk, user }: ActionContext, { collection, slug }: Named): Promise<Draft> {
  const draft = await mustFind(desk, draftOfSlug(collection, slug));
  if (!(await canReachDraft(desk, user, draft)))
    throw new Refusal(404, `“${draft.id}”的草稿不在您的账号管的范围里。`);
  return draft;
}

function described(draft: Draft) {
  const entry = draft.changed.find(({ path, to }) => to && isEntryPath(path));
  if (!entry) throw new Refusal(404, `“${draft.id}”的草稿里没有条目。`);
  const [lastWriting] = writingOf(draft);
  return {
    collection: draft.collection,
    slug: slugOfFile(entry.path),
    status: draft.status,
    diffs: draft.changed
      .filter(({ path, to }) => to && (isEntryPath(path) || isMediaPath(path)))
      .map(({ path, from, to }) => ({
        id: to,
        path,
        oldPath: path,
        newPath: path,
        newFile: !from,
        status: from ? "modified" : "added",
        binary: isMediaPath(path),
      })),
    updatedAt: new Date(draft.commits[0]?.at ?? 0).toISOString(),
    ...(lastWriting ? { pullRequestAuthor: lastWriting.author.name } : {}),
  };
}

function isTellable({ collection, id, changed }: Draft): boolean {
  const entry = changed.find(({ path, to }) => to && isEntryPath(path));
  const key = entry && draftOfFile(entry.path);
  return key?.collection === collection && key.id === id;
}

function changedFile(draft: Draft, path: string, fits: (path: string) => boolean): { to: string } {
  const to = fits(path) ? draft.changed.find((one) => one.path === path && one.isPlain)?.to : undefined;
  if (!to) throw new Refusal(404, `“${draft.id}”的草稿里没有这个文件。请刷新列表。`);
  return { to };
}

interface Named {
  readonly collection: string;
  readonly slug: string;
}

/** Reasons for passages that look like personal data. */
interface Answered {
  readonly answers?: readonly ReviewAnswer[];
}
