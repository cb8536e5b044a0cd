import { contentType } from "../../../src/content-types/index.ts";
import { scanText } from "../../../src/domain/privacy/index.ts";
import { EntryTextError, formatEntryText, parseEntryText } from "../../../src/entry-files/index.ts";
import type { User } from "../accounts/accounts.ts";
import { roleNames } from "../accounts/roles.ts";
import { mustBeAllowed, type Desk } from "../desk.ts";
import { authorOf } from "../git/authorship.ts";
import { changeTree, makeCommit } from "../git/commits.ts";
import { fileId } from "../git/drafts.ts";
import { listCommits } from "../git/history.ts";
import { readBlob, writeBlob } from "../git/objects.ts";
import { moveRefs, retry } from "../git/refs.ts";
import { Refusal } from "../refusal.ts";
import type { DraftKey } from "./allowed-paths.ts";
import { checkChange } from "./check-change.ts";
import { mustReachPublished, mustReachText } from "./must-reach.ts";
import type { Snapshot } from "./snapshot.ts";

/** A state of an entry as it was published once. */
export interface EarlierVersion {
  readonly commit: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly who: string;
}

/** How often an entry was published before the present version, newest first; at most 50. */
export async function earlierVersions(desk: Desk, key: DraftKey): Promise<EarlierVersion[]> {
  const { repository } = desk;
  const path = pathOf(await desk.snapshots.published(), key);
  const commits = await listCommits(repository, repository.branch, {
    path,
    max: 51,
    flags: ["--first-parent"],
  });
  const versions = await Promise.all(
    commits.slice(1).map(async ({ commit, at, author }) => ({
      id: await fileId(repository, commit, path),
      version: { commit, at: new Date(at).toISOString(), who: author.name },
    })),
  );
  return versions.flatMap(({ id, version }) => (id ? [version] : []));
}

/**
 * Publishes an earlier version of an entry again. Both have been approved before; the reason is told to the
 * public: in the entry, where its type has a list of corrections, and in Git. Only who may publish.
 */
export async function takeBack(desk: Desk, user: User, key: DraftKey, wanted: TakeBack): Promise<string> {
  mustBeAllowed(user, "publish", "退回已发布的条目");
  const reason = publicReason(wanted.reason, desk.register());
  const version = (await earlierVersions(desk, key)).find(({ commit }) => commit === wanted.commit);
  if (!version) throw new Refusal(404, "没有这个旧版本。请刷新页面再选。");
  const done = await retry(async () => {
    const published = await desk.snapshots.published();
    const path = pathOf(published, key);
    const id = await fileId(desk.repository, version.commit, path);
    const old = id ? (await readBlob(desk.repository, id)).toString() : "";
    const text = withReason(desk, path, published, old, version, reason);
    await mustReachPublished(desk, user, path);
    await mustReachText(desk, user, path, text);
    checkChange(published, { files: new Map([[path, text]]) }, desk.register());
    const author = authorOf(user);
    const commit = await makeCommit(desk.repository, {
      tree: await changeTree(
        desk.repository,
        published.commit,
        new Map([[path, await writeBlob(desk.repository, text)]]),
      ),
      parents: [published.commit],
      author,
      subject: `退回 ${key.collection}/${key.id} 到 ${dayOf(version)} 的版本`,
      trailers: {
        "Published-by": `${author.name} <${author.email}>`,
        "Approved-as": roleNames[user.role],
        Reason: reason,
        "Taken-back-to": version.commit,
      },
    });
    await moveRefs(desk.repository, [{ ref: desk.repository.branch, from: published.commit, to: commit }]);
    return { from: published.commit, commit };
  });
  desk.audit.note("退回旧版本", user.name, { entry: `${key.collection}/${key.id}`, reason, ...done });
  await desk.published(done.from, done.commit);
  return done.commit;
}

function withReason(
  desk: Desk,
  path: string,
  published: Snapshot,
  old: string,
  version: EarlierVersion,
  reason: string,
): string {
  const entry = published.entry(path);
  const current = published.text(path);
  if (!entry || current === undefined) throw new Refusal(404, "这一条已经不在网站上了。请刷新列表。");
  if (old === current) throw new Refusal(409, "现在的内容和那个版本一样，不用退回。");
  if (!("corrections" in contentType(entry.type).fields)) return old;
  const extension = path.endsWith(".yml") ? "yml" : "md";
  const { corrections } = entry.data as { corrections?: unknown };
  const correction = {
    day: desk.today(),
    kind: "error",
    what: `退回到 ${dayOf(version)} 发布的版本`,
    reason,
  };
  try {
    const values = parseEntryText(old, extension);
    const list = [...(Array.isArray(corrections) ? corrections : []), correction];
    return formatEntryText({ ...values, corrections: list }, extension);
  } catch (error) {
    if (error instanceof EntryTextError)
      throw new Refusal(422, `那个版本打不开：${error.message}。请选别的版本。`);
    throw error;
  }
}

function publicReason(written: string, register: readonly string[]): string {
  const reason = written.trim().replace(/\s+/g, " ");
  if (reason.length < 5 || reason.length > 180)
    throw new Refusal(422, "请写清楚退回的原因，5 到 180 个字，居民会看到。");
  const [found] = scanText(reason, { register }).filter(({ level }) => level !== "inform");
  if (found) throw new Refusal(422, `原因里的“${found.text}”像是个人信息，居民会看到，请去掉。`);
  return reason;
}

function pathOf(published: Snapshot, { collection, id }: DraftKey): string {
  const path = [...published.files.keys()].find((file) => {
    const entry = published.entry(file);
    return entry?.id === id && (collection === "settings" || entry.type === collection);
  });
  if (!path) throw new Refusal(404, `“${id}”没有发布过，或已经撤下，没有旧版本可退。`);
  return path;
}

/** The day in Beijing time. */
function dayOf({ at }: EarlierVersion): string {
  return new Date(at).toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
}

interface TakeBack {
  readonly commit: string;
  readonly reason: string;
}
