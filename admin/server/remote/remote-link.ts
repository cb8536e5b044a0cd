import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Desk } from "../desk.ts";
import { Refusal } from "../refusal.ts";
import { replaceFile } from "../state-file.ts";
import { checkedSettings, readRemoteSettings, type RemoteSettings } from "./remote-settings.ts";
import { Remote, type RemoteState } from "./remote.ts";

/** What may be written in the admin: a repository on the network. A folder or a key is the operator's to name. */
const NETWORK_ADDRESS = /^(https:\/\/|ssh:\/\/|[\w.-]+@[\w.-]+:)[^\s'"]+$/;

/** The office's line to a remote repository, which an administrator lays, changes and cuts while the office runs. */
export class RemoteLink {
  readonly #options: LinkOptions;
  #settings: RemoteSettings | undefined;
  #remote: Remote | undefined;

  constructor(options: LinkOptions) {
    this.#options = options;
    this.#lay(readRemoteSettings(options.stateDir));
  }

  /** Undefined while there is no remote repository. */
  get state(): RemoteState | undefined {
    return this.#remote?.state;
  }

  /** What an administrator sees; a password in the address stays here. */
  get shown(): { url: string; branch: string; drafts: boolean } | undefined {
    const { url, branch, drafts } = this.#settings ?? {};
    if (url === undefined) return undefined;
    return { url: withoutPassword(url), branch: branch ?? "main", drafts: drafts ?? false };
  }

  async sync(): Promise<void> {
    await this.#remote?.sync();
  }

  /** Takes new settings, keeps them in `remote.json`, and begins with them. Keys that the operator named stay. */
  async change(wanted: { url: string; branch: string; drafts: boolean }): Promise<void> {
    const before = this.#settings;
    const isSame = before !== undefined && wanted.url === withoutPassword(before.url);
    const url = isSame ? before.url : wanted.url;
    if (!isSame && !NETWORK_ADDRESS.test(url))
      throw new Refusal(
        422,
        "远程仓库的地址要以 https:// 或 ssh:// 开头，或者像 git@gitee.com:shequ/content.git 这样写。",
      );
    const settings = checkedSettings(
      { ...before, ...wanted, url },
      (what) => new Refusal(422, `远程仓库的设置${what}`),
    );
    await replaceFile(this.#path, JSON.stringify(settings, null, 1));
    await this.close();
    this.#lay(settings);
    void this.sync();
  }

  /** Forgets the remote repository; what is there stays there. */
  async cut(): Promise<void> {
    await rm(this.#path, { force: true });
    await this.close();
    this.#lay(undefined);
  }

  async close(): Promise<void> {
    await this.#remote?.close();
  }

  get #path(): string {
    return join(this.#options.stateDir, "remote.json");
  }

  #lay(settings: RemoteSettings | undefined): void {
    const { desk, pauses, onState } = this.#options;
    this.#settings = settings;
    this.#remote = settings && new Remote({ desk, settings, ...pauses, onState });
  }
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, "//");
}

interface LinkOptions {
  readonly stateDir: string;
  readonly desk: Desk;
  readonly pauses?: { readonly firstPause?: number; readonly interval?: number } | undefined;
  readonly onState: (state: RemoteState) => void;
}
