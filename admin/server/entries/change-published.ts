import type { User } from "../accounts/accounts.ts";
import { mustBeAllowed, type Desk } from "../desk.ts";
import { authorOf } from "../git/authorship.ts";
import { changeTree, makeCommit } from "../git/commits.ts";
import { writeBlob } from "../git/objects.ts";
import { moveRefs, retry } from "../git/refs.ts";
import { Refusal } from "../refusal.ts";
import { MEDIA_FOLDER } from "../../../src/entry-files/index.ts";
import { isEntryPath, isMediaPath, mediaName } from "./allowed-paths.ts";
import { checkChange } from "./check-change.ts";
import { mustBePicture } from "../pictures/open-picture.ts";
import { publishablePicture } from "../pictures/publishable-picture.ts";
import { signOffPath } from "./sign-off.ts";
import { mustBeClean } from "./clean-words.ts";
import { mustReachPublished } from "./must-reach.ts";
import type { Snapshot } from "./snapshot.ts";

/** Takes published entries or pictures away, unless something else still names them. Only who may publish. */
export async function deletePublished(
  desk: Desk,
  user: User,
  paths: readonly string[],
  subject: string,
): Promise<void> {
  mustBeAllowed(user, "publish", "删除已发布的内容");
  for (const path of paths)
    if (!isEntryPath(path) && !isMediaPath(path)) throw new Refusal(400, "只能删除条目和图片。");
  for (const path of paths) await mustReachPublished(desk, user, path);
  await commitDirectly(desk, user, "删除已发布内容", subject, async (published) => {
    const gone = paths.find((path) => !published.files.has(path) && !published.media.has(path));
    if (gone) throw new Refusal(404, `${gone} 已经不在了。请刷新列表。`);
    const register = desk.register();
    mustBeClean([subject], register);
    const change = {
      files: new Map(paths.filter(isEntryPath).map((path) => [path, null] as const)),
      media: new Map(paths.filter(isMediaPath).map((path) => [path, "removed"] as const)),
    };
    checkChange(published, change, register);
    const records = paths.filter(isEntryPath).map(signOffPath);
    const alsoGone = records.filter((path) => published.files.has(path));
    return new Map([...paths, ...alsoGone].map((path) => [path, null]));
  });
}

/** Draws a picture anew and puts it into the published library, named by its content. Writers add pictures with their drafts; this is for approvers. */
export async function addPicture(
  desk: Desk,
  user: User,
  path: string,
  bytes: Buffer,
): Promise<{ path: string; id: string; size: number }> {
  mustBeAllowed(user, "publish", "直接往媒体库上传（请在编辑条目时上传图片，图片随草稿一起审核）");
  mustBePicture(path.slice(path.lastIndexOf("/") + 1), bytes);
  const picture = await publishablePicture(mediaName(path), bytes);
  const file = `${MEDIA_FOLDER}/${picture.name}`;
  const id = await writeBlob(desk.repository, picture.bytes);
  await commitDirectly(desk, user, "上传图片", `上传 ${file}`, async (published) => {
    return new Map(published.media.has(file) ? [] : [[file, id]]);
  });
  return { path: file, id, size: picture.bytes.length };
}

/** Commits what `decide` says to the published branch, again when something moved meanwhile. */
export async function commitDirectly(
  desk: Desk,
  user: User,
  what: string,
  subject: string,
  decide: Decide,
): Promise<void> {
  const { repository } = desk;
  const done = await retry(async () => {
    const published = await desk.snapshots.published();
    const changes = await decide(published);
    if (changes.size === 0) return undefined;
    const commit = await makeCommit(repository, {
      tree: await changeTree(repository, published.commit, changes),
      parents: [published.commit],
      author: authorOf(user),
      subject,
      trailers: { "Published-by": `${authorOf(user).name} <${authorOf(user).email}>` },
    });
    await moveRefs(repository, [{ ref: repository.branch, from: published.commit, to: commit }]);
    return { from: published.commit, commit, paths: [...changes.keys()] };
  });
  if (!done) return;
  desk.audit.note(what, user.name, { paths: done.paths, commit: done.commit });
  await desk.published(done.from, done.commit);
}

type Decide = (published: Snapshot) => Promise<ReadonlyMap<string, string | null>>;
