import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { OnProgress } from "../../../src/integrations/progress.ts";
import { commitOf } from "../git/refs.ts";
import type { Repository } from "../git/repository.ts";
import { exportContent } from "./export-content.ts";
import type { Version, Versions } from "./versions.ts";

/**
 * Brings the published branch to the live site. Publishes that come while a site is being built share the
 * next build. A build that fails leaves the live site as it is.
 */
export class Publisher {
  readonly #options: PublisherOptions;
  #state: PublishState = { state: "idle", message: "还没有发布过。" };
  #wanted: "publish" | "renewal" | undefined;
  #lastError: LastError | undefined;
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(options: PublisherOptions) {
    this.#options = options;
    const { live } = options.versions;
    if (live) this.#state = liveState(live);
  }

  get state(): PublishState {
    return this.#state;
  }

  /** True while a publish is waiting or being built. */
  get isPending(): boolean {
    return this.#running !== undefined;
  }

  /** Why the last build failed; nothing once one has worked. */
  get lastError(): LastError | undefined {
    return this.#lastError;
  }

  /** Asks for a build of what is published now; resolves when it is live or has failed. */
  publish(): Promise<void> {
    return this.#want("publish");
  }

  #want(wanted: "publish" | "renewal"): Promise<void> {
    if (this.#closed) return Promise.resolve();
    if (this.#wanted !== "publish") this.#wanted = wanted;
    if (!this.#running) {
      this.#tell({ state: "waiting", message: "已排队，马上开始生成网站。" });
      this.#running = this.#work();
    }
    return this.#running;
  }

  /**
   * Builds when the live site is not what is published, was built for another day, or by other code. A site
   * the operator went back to stays what it is, but is built anew for the day: notices and names end by the day.
   * A build under way is waited for: asking again would only make the same site twice.
   */
  async publishIfStale(): Promise<void> {
    if (this.#running) return this.#running;
    const { repository, versions, today, portal } = this.#options;
    const { live, heldAgainst } = versions;
    const commit = await commitOf(repository, repository.branch);
    const isPublished = heldAgainst ? heldAgainst === commit : live?.commit === commit;
    if (!isPublished) await this.publish();
    else if (live?.day !== today() || live?.portal !== portal)
      await this.#want(heldAgainst ? "renewal" : "publish");
  }

  /** Lets a build that is under way no longer go live. */
  close(): void {
    this.#closed = true;
    this.#wanted = undefined;
  }

  async #work(): Promise<void> {
    while (this.#wanted && !this.#closed) {
      const held = this.#wanted === "renewal" ? this.#options.versions.held : undefined;
      this.#wanted = undefined;
      try {
        await this.#buildOnce(held);
        this.#lastError = undefined;
      } catch (error) {
        if (this.#closed) break;
        const reason = error instanceof Error ? error.message : String(error);
        this.#lastError = { message: reason, at: new Date().toISOString() };
        this.#tell({ state: "failed", message: `网站没有更新，公开的仍是上一版。原因：${reason}` });
      }
    }
    // In the same turn as the last look at #wanted, so that no wish falls between.
    this.#running = undefined;
  }

  /** Builds what is published, or the version gone back to. */
  async #buildOnce(held: Version | undefined): Promise<void> {
    const { repository, versions, build, today, stateDir, portal } = this.#options;
    const commit = held?.commit ?? (await commitOf(repository, repository.branch));
    if (!commit) throw new Error(`分支 ${repository.branch} 不见了，请恢复它。`);
    const number = await versions.next();
    const day = today();
    const contentDir = join(stateDir, "tmp", `content-${number}`);
    const outDir = versions.folderOf({ number, commit });
    const onProgress: OnProgress = ({ phase, done }) =>
      this.#tell({
        state: "building",
        message: `正在生成网站：${phase}`,
        commit,
        ...(done === undefined ? {} : { progress: done }),
      });
    onProgress({ phase: "取出内容" });
    try {
      await exportContent(repository, commit, contentDir);
      const history = { gitDir: repository.gitDir, prefix: repository.prefix, commit };
      await build({ contentDir, outDir, today: day, history, onProgress });
      if (this.#closed) return;
      const version = { number, commit, day, portal, at: new Date().toISOString() };
      // Whoever went on to another version meanwhile is not brought back by this build.
      if (!held) await versions.switchTo(version);
      else if (versions.held?.number === held.number) await versions.renewHeld(version);
      else await rm(outDir, { recursive: true, force: true });
      this.#tell(liveState(version));
    } catch (error) {
      await rm(outDir, { recursive: true, force: true }).catch(() => {});
      throw error;
    } finally {
      await rm(contentDir, { recursive: true, force: true }).catch(() => {});
    }
  }

  #tell(state: PublishState): void {
    this.#state = state;
    this.#options.onState(state);
  }
}

function liveState({ commit, at }: Version): PublishState {
  return { state: "live", message: "网站已是最新。", commit, at };
}

/** What went wrong with the last build: Chinese, and when (ISO 8601 in UTC). */
export interface LastError {
  readonly message: string;
  readonly at: string;
}

/** How far publishing has come, for people. */
export interface PublishState {
  readonly state: "idle" | "waiting" | "building" | "live" | "failed";
  /** Chinese. */
  readonly message: string;
  /** Between 0 and 1. */
  readonly progress?: number;
  readonly commit?: string;
  /** When the live site went live, ISO 8601 in UTC. */
  readonly at?: string;
}

/** Builds the site of a content folder into `outDir`; rejects with a Chinese message. */
export type Build = (input: {
  readonly contentDir: string;
  readonly outDir: string;
  readonly today: string;
  /** Where the history of the content lies, which the folder does not hold. */
  readonly history: { readonly gitDir: string; readonly prefix: string; readonly commit: string };
  /** Path of the private register, where the office has one. */
  readonly register?: string | undefined;
  readonly onProgress: OnProgress;
}) => Promise<void>;

interface PublisherOptions {
  readonly repository: Repository;
  readonly versions: Versions;
  readonly stateDir: string;
  readonly build: Build;
  /** Tells one state of the portal's code from another; sites built by another are built anew. */
  readonly portal: string;
  /** Today in the community's time zone, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly onState: (state: PublishState) => void;
}
