import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { openRepository, type Repository } from "../git/repository.ts";
import { Publisher, type Build } from "../publisher/publisher.ts";
import { Versions } from "../publisher/versions.ts";
import { cleanState } from "./clean-state.ts";
import { planPurge, type PurgePlan } from "./plan-purge.ts";
import { runningOffice } from "../running.ts";
import { readRemoteSettings } from "../remote/remote-settings.ts";
import { mustBeReady, rewriteHistory } from "./rewrite-history.ts";

/** Finds what purging would take out, and refuses when it cannot be done now. Changes nothing. */
export async function rehearsePurge(request: PurgeRequest): Promise<PurgePlan> {
  const repository = await openRepository(request.contentDir, request.stateDir);
  await mustBeReady(repository);
  return planPurge(repository, request);
}

/** An office that runs would go on with branches and sites that are no more. */
async function mustBeStopped(stateDir: string): Promise<void> {
  const url = await runningOffice(stateDir);
  if (url)
    throw new Error(`没有清除：办公端正在运行（${url}）。请先停下它，再运行一遍；演练（--rehearse）不用停。`);
}

/** Purges an entry from history, office state and kept sites, and builds the site anew where the office kept one. */
export async function purgeEntry(request: PurgeRequest): Promise<PurgeReport> {
  await mustBeStopped(request.stateDir);
  const repository = await openRepository(request.contentDir, request.stateDir);
  await mustBeReady(repository);
  const plan = await planPurge(repository, request);
  const left = await rewriteHistory(repository, plan);
  const auditLines = await cleanState(request.stateDir, plan);
  for (const folder of request.caches) await rm(folder, { recursive: true, force: true });
  const versions = new Versions(request.stateDir);
  const site = versions.live ? await rebuild(repository, versions, request) : "none";
  const remotes = [
    ...(await remoteNames(repository)),
    readRemoteSettings(request.stateDir)?.url ?? [],
  ].flat();
  const branch = repository.branch.replace("refs/heads/", "");
  return { plan, left, auditLines, site, remotes, branch };
}

/** The old sites go in any case: better none for a moment than one that shows what was purged. */
async function rebuild(
  repository: Repository,
  versions: Versions,
  { stateDir, build, day }: PurgeRequest,
): Promise<PurgeReport["site"]> {
  await mkdir(join(stateDir, "tmp"), { recursive: true, mode: 0o700 });
  const portal = versions.live?.portal ?? "";
  // A site gone back to holds what was purged, and its commit is no more.
  if (versions.held && versions.newest) await versions.goBackTo(versions.newest.number);
  const before = versions.live?.number;
  const publisher = new Publisher({
    repository,
    versions,
    stateDir,
    build,
    portal,
    today: () => day,
    onState: () => {},
  });
  await publisher.publish();
  const isNew = versions.live?.number !== before;
  await (isNew ? versions.keepNewestOnly() : versions.keepNone());
  return isNew ? "rebuilt" : "failed";
}

async function remoteNames({ run }: Repository): Promise<string[]> {
  return (await run(["remote"])).toString().split("\n").filter(Boolean);
}

export interface PurgeRequest {
  readonly id: string;
  /** Today, `YYYY-MM-DD`; it stands on the tombstone. */
  readonly day: string;
  readonly reason: PurgePlan["tombstone"]["reason"];
  readonly contentDir: string;
  readonly stateDir: string;
  /** Folders made from content that may be made again: index shards, a site built by hand. */
  readonly caches: readonly string[];
  readonly build: Build;
}

export interface PurgeReport {
  readonly plan: PurgePlan;
  /** Words and object ids that are still in the repository, because something else holds on to them. */
  readonly left: readonly string[];
  readonly auditLines: number;
  /** `none` where the office has published no site yet. */
  readonly site: "rebuilt" | "failed" | "none";
  /** Name of the published branch. */
  readonly branch: string;
  /** Names or addresses of remote repositories, which still have the old history. */
  readonly remotes: readonly string[];
}
