import { GitError, type GitOptions } from "../../../src/entry-files/index.ts";
import { commitOf } from "../git/refs.ts";
import { oneLine, type Repository } from "../git/repository.ts";
import type { RemoteSettings } from "./remote-settings.ts";

/** Long enough for a first push of thousands of entries over a slow line. */
const PATIENCE_MILLISECONDS = 5 * 60_000;

/** Talks to the remote repository; every call but `waiting` needs the network and may throw `GitError`. */
export class OtherSide {
  readonly #repository: Repository;
  readonly #settings: RemoteSettings;
  readonly #seen: string;
  readonly #network: GitOptions;

  constructor(repository: Repository, settings: RemoteSettings) {
    this.#repository = repository;
    this.#settings = settings;
    this.#seen = `refs/remotes/office/${settings.branch}`;
    this.#network = { timeout: PATIENCE_MILLISECONDS, env: environment(settings) };
  }

  /** Without a password that may stand in it. */
  get address(): string {
    return this.#settings.url.replace(/\/\/[^@/]*@/, "//");
  }

  /** Brings over what is new there and gives its newest commit; undefined when the branch is not there yet. */
  async fetch(): Promise<string | undefined> {
    const { url, branch } = this.#settings;
    const wanted = `+refs/heads/${branch}:${this.#seen}`;
    try {
      await this.#repository.run(
        ["fetch", "-q", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", url, wanted],
        this.#network,
      );
    } catch (error) {
      if (error instanceof GitError && /couldn't find remote ref/.test(error.message)) return undefined;
      throw error;
    }
    return commitOf(this.#repository, this.#seen);
  }

  /** Pushes a commit; never by force. False when somebody else pushed meanwhile. */
  async push(commit: string): Promise<boolean> {
    const { url, branch } = this.#settings;
    try {
      await this.#repository.run(["push", "-q", url, `${commit}:refs/heads/${branch}`], this.#network);
    } catch (error) {
      if (error instanceof GitError && /\((fetch first|non-fast-forward|stale info)\)/.test(error.message))
        return false;
      throw error;
    }
    await this.#repository.run(["update-ref", this.#seen, commit]);
    return true;
  }

  /** Copies drafts, also those set aside, to a place where no forge takes them for branches. */
  async pushDrafts(): Promise<void> {
    if (!this.#settings.drafts) return;
    const { url } = this.#settings;
    const refs = ["+refs/heads/cms/*:refs/sunlit/drafts/*"];
    await this.#repository.run(["push", "-q", "--prune", url, ...refs], this.#network);
    await this.#repository.run(["push", "-q", url, "+refs/deleted/*:refs/sunlit/deleted/*"], this.#network);
  }

  /** How many publishes the other side does not have yet, as far as is known here. */
  async waiting(): Promise<number> {
    const { branch } = this.#repository;
    const seen = await commitOf(this.#repository, this.#seen);
    const range = seen ? [branch, `^${seen}`] : [branch];
    return Number(await oneLine(this.#repository, ["rev-list", "--count", "--first-parent", ...range]));
  }
}

function environment({ sshKey, knownHosts }: RemoteSettings): Record<string, string> {
  const options = [
    "-o BatchMode=yes",
    "-o ConnectTimeout=15",
    "-o ServerAliveInterval=15",
    ...(sshKey ? [`-i ${sshKey}`, "-o IdentitiesOnly=yes"] : []),
    ...(knownHosts ? [`-o UserKnownHostsFile=${knownHosts}`, "-o StrictHostKeyChecking=yes"] : []),
  ];
  return { GIT_SSH_COMMAND: `ssh ${options.join(" ")}`, GIT_ALLOW_PROTOCOL: "file:ssh:https:http:git" };
}
