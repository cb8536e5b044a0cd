import type { LastError } from "../publisher/publisher.ts";
import type { Versions } from "../publisher/versions.ts";
import { carrierTo } from "./carrier.ts";
import { deploySite } from "./deploy-site.ts";
import type { DeploySettings } from "./deploy-settings.ts";

/**
 * Brings the live site to another place after every publish. Wishes that come meanwhile share the next round;
 * what failed is tried again when asked to catch up, and after a start, because only differences are carried.
 */
export class Deployer {
  readonly #settings: DeploySettings;
  readonly #versions: Versions;
  readonly #onState: (state: DeployState) => void;
  #state: DeployState = { state: "waiting", message: "还没有传到外面。", version: null, lastError: null };
  #running: Promise<void> | undefined;

  constructor(settings: DeploySettings, versions: Versions, onState: (state: DeployState) => void) {
    this.#settings = settings;
    this.#versions = versions;
    this.#onState = onState;
  }

  get state(): DeployState {
    return this.#state;
  }

  /** Carries until the place shows what is live, or a round has failed. Also after a rollback. */
  catchUp(): Promise<void> {
    if (!this.#running && this.#isBehind())
      this.#running = this.#work().finally(() => {
        this.#running = undefined;
      });
    return this.#running ?? Promise.resolve();
  }

  /** Resolves when nothing is being carried. */
  settled(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  #isBehind(): boolean {
    const { live } = this.#versions;
    return live !== undefined && live.number !== this.#state.version;
  }

  async #work(): Promise<void> {
    while (this.#isBehind()) {
      const live = this.#versions.live!;
      try {
        await deploySite(this.#versions.folderOf(live), carrierTo(this.#settings.to), Date.now(), (phase) =>
          this.#tell({ state: "working", message: `正在传到外面：${phase}` }),
        );
        const at = new Date().toISOString();
        this.#tell({
          state: "done",
          message: "外面的网站已是最新。",
          version: live.number,
          at,
          lastError: null,
        });
      } catch (error) {
        // A site that was replaced and cleared away meanwhile is no failure: the newer one is carried next.
        if (this.#versions.live?.number !== live.number) continue;
        const message = error instanceof Error ? error.message : String(error);
        const lastError = { message, at: new Date().toISOString() };
        this.#tell({ state: "failed", message: `没有传到外面，过一会儿再试：${message}`, lastError });
        return;
      }
    }
  }

  #tell(change: Partial<DeployState>): void {
    this.#state = { ...this.#state, ...change };
    this.#onState(this.#state);
  }
}

/** How far the site outside has come. */
export interface DeployState {
  readonly state: "waiting" | "working" | "done" | "failed";
  /** Chinese. */
  readonly message: string;
  /** The version that stands outside, once known. */
  readonly version: number | null;
  /** When it came there, ISO 8601 in UTC. */
  readonly at?: string;
  /** Why the last round failed; null once one has worked. */
  readonly lastError: LastError | null;
}
