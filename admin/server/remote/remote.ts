import { GitError } from "../../../src/entry-files/index.ts";
import type { Desk } from "../desk.ts";
import { commitOf, retry } from "../git/refs.ts";
import { Refusal } from "../refusal.ts";
import { bringIn } from "./bring-in.ts";
import { OtherSide } from "./other-side.ts";
import type { RemoteSettings } from "./remote-settings.ts";

/**
 * Keeps the published branch and a remote repository together: fetches, merges, pushes, every two minutes and
 * after each publish. What waits is what Git has here and not there, so that nothing is forgotten by a
 * restart. When the other side is away, it is asked again after 5 seconds, then ever later up to 10 minutes.
 */
export class Remote {
  readonly #options: RemoteOptions;
  readonly #otherSide: OtherSide;
  #state: RemoteState = { state: "working", message: "正在和远程仓库核对。", waiting: 0 };
  #failures = 0;
  #wanted = false;
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: RemoteOptions) {
    this.#options = options;
    this.#otherSide = new OtherSide(options.desk.repository, options.settings);
  }

  get state(): RemoteState {
    return this.#state;
  }

  /** Asks for a round now; resolves when it is over, whatever came of it. */
  sync(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    clearTimeout(this.#timer);
    this.#wanted = true;
    this.#running ??= this.#work();
    return this.#running;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #work(): Promise<void> {
    while (this.#wanted && !this.#closed) {
      this.#wanted = false;
      try {
        await this.#round();
        this.#failures = 0;
        await this.#tell("done", "远程仓库已同步。");
      } catch (error) {
        this.#failures += 1;
        const isStuck = error instanceof Refusal;
        await this.#tell(isStuck ? "stuck" : "away", this.#explain(error));
      }
    }
    this.#running = undefined;
    if (!this.#closed) this.#timer = setTimeout(() => void this.sync(), this.#pause()).unref();
  }

  async #round(): Promise<void> {
    const { desk } = this.#options;
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const theirs = await this.#otherSide.fetch();
      const tip = theirs
        ? await retry(() => bringIn(desk, theirs))
        : await commitOf(desk.repository, desk.repository.branch);
      if (!tip) throw new Refusal(500, "本机的已发布分支不见了，请恢复它。");
      if (tip === theirs || (await this.#otherSide.push(tip))) return this.#otherSide.pushDrafts();
    }
    throw new Error("远程仓库一直有人在推送，稍后再试。");
  }

  #pause(): number {
    const { firstPause = 5_000, interval = 120_000 } = this.#options;
    if (this.#failures === 0) return interval;
    return Math.min(firstPause * 2 ** (this.#failures - 1), 600_000);
  }

  #explain(error: unknown): string {
    if (error instanceof Refusal) return error.message;
    const { address } = this.#otherSide;
    const complaint = error instanceof Error ? error.message : String(error);
    const isLockedOut = /permission denied|authentication failed|could not read username|host key/i;
    if (error instanceof GitError && isLockedOut.test(complaint))
      return `远程仓库 ${address} 不让登录。请管理员检查 remote.json 里的地址和密钥。本机照常编辑和发布。`;
    return `连不上远程仓库 ${address}，会自动再试。本机照常编辑和发布，内容没有丢。`;
  }

  async #tell(state: RemoteState["state"], message: string): Promise<void> {
    const waiting = await this.#otherSide.waiting().catch(() => this.#state.waiting);
    const more = state !== "done" && waiting > 0 ? `有 ${waiting} 次发布等着推送。` : "";
    this.#state = { state, message: message + more, waiting, at: new Date().toISOString() };
    this.#options.onState?.(this.#state);
  }
}

/** How things stand between the office and the remote repository, for people. */
export interface RemoteState {
  /** `stuck` needs a person; `away` is tried again. */
  readonly state: "working" | "done" | "away" | "stuck";
  /** Chinese; without passwords. */
  readonly message: string;
  /** Publishes that the other side does not have. */
  readonly waiting: number;
  /** When it was last looked at, ISO 8601 in UTC. */
  readonly at?: string;
}

interface RemoteOptions {
  readonly desk: Desk;
  readonly settings: RemoteSettings;
  readonly onState?: (state: RemoteState) => void;
  /** Milliseconds before the first repetition after a failure. */
  readonly firstPause?: number;
  /** Milliseconds between rounds when all is well. */
  readonly interval?: number;
}
