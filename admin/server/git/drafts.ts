import type { DraftKey } from "../entries/allowed-paths.ts";
import { changedFiles, listCommits, mergeBase, type ChangedFile, type CommitFacts } from "./history.ts";
import { commitOf, moveRefs } from "./refs.ts";
import { oneLine, type Repository } from "./repository.ts";

const FOLDER = "refs/heads/cms/";

/** How far a draft has come; Decap's words. */
export const draftStates = { draft: "草稿", pending_review: "审核中", pending_publish: "就绪" } as const;

/** An entry that is being written: a branch beside the published one. */
export interface Draft extends DraftKey {
  readonly ref: string;
  readonly commit: string;
  readonly status: DraftState;
  /** Where it left the published branch. */
  readonly base: string;
  readonly changed: readonly ChangedFile[];
  /** Its own commits, newest first, without those of the published branch. */
  readonly commits: readonly CommitFacts[];
}

export function draftRef({ collection, id }: DraftKey): string {
  return `${FOLDER}${collection}/${id}`;
}

/** Names of all drafts. */
export async function listDrafts({ run }: Repository): Promise<DraftKey[]> {
  const output = await run(["for-each-ref", "--format=%(refname)", FOLDER]);
  return output
    .toString()
    .split("\n")
    .map((ref) => ref.slice(FOLDER.length).split("/"))
    .flatMap(([collection, id, ...rest]) =>
      collection && id && rest.length === 0 ? [{ collection, id }] : [],
    );
}

/** A draft as it is now, or undefined when there is none. */
export async function readDraft(repository: Repository, key: DraftKey): Promise<Draft | undefined> {
  const ref = draftRef(key);
  const commit = await commitOf(repository, ref);
  if (!commit) return undefined;
  const base = await mergeBase(repository, repository.branch, commit);
  const [changed, commits] = await Promise.all([
    changedFiles(repository, base, commit),
    listCommits(repository, `${base}..${commit}`, { flags: ["--first-parent"] }),
  ]);
  return { ...key, ref, commit, base, changed, commits, status: statusOf(commits) };
}

/** The commits in which somebody wrote, newest first; changes of status are not writing. */
export function writingOf({ commits }: Draft): readonly CommitFacts[] {
  return commits.filter(({ trailers }) => !Object.hasOwn(trailers, "Status-only"));
}

/** Takes a draft off the list; its commits stay under `refs/deleted/`, where an administrator finds them. */
export async function setDraftAside(repository: Repository, draft: Draft): Promise<void> {
  const kept = `refs/deleted/${draft.collection}/${draft.id}/${draft.commit.slice(0, 12)}`;
  const isThere = await commitOf(repository, kept);
  await moveRefs(repository, [
    ...(isThere ? [] : [{ ref: kept, from: null, to: draft.commit }]),
    { ref: draft.ref, from: draft.commit, to: null },
  ]);
}

/** Object id of a content file in a commit, or undefined. */
export async function fileId(
  repository: Repository,
  commit: string,
  path: string,
): Promise<string | undefined> {
  try {
    return await oneLine(repository, [
      "rev-parse",
      "--verify",
      "--quiet",
      `${commit}:${repository.prefix}${path}`,
    ]);
  } catch {
    return undefined;
  }
}

export function isDraftState(value: unknown): value is DraftState {
  return typeof value === "string" && Object.hasOwn(draftStates, value);
}

function statusOf(commits: readonly CommitFacts[]): DraftState {
  const told = commits[0]?.trailers["Status"];
  return isDraftState(told) ? told : "draft";
}

export type DraftState = keyof typeof draftStates;
