import { mkdir, readdir, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { StateFile } from "../state-file.ts";

const KEPT = 5;

/** One complete site. */
export interface Version {
  readonly number: number;
  readonly commit: string;
  /** The day it was built for, `YYYY-MM-DD`. */
  readonly day: string;
  /** Which state of the portal's own code built it. */
  readonly portal: string;
  /** When it went live, ISO 8601 in UTC. */
  readonly at: string;
}

/** The sites built so far and which one is live; the pointer is a file that is replaced whole. */
export class Versions {
  readonly #folder: string;
  readonly #link: string;
  readonly #file: StateFile<{ readonly last: number; readonly kept: readonly Version[] }>;

  constructor(stateDir: string) {
    this.#folder = join(stateDir, "sites");
    this.#link = join(stateDir, "live");
    this.#file = new StateFile<{ last: number; kept: readonly Version[] }>(join(stateDir, "live.json"), {
      last: 0,
      kept: [],
    });
  }

  get live(): Version | undefined {
    return this.#file.value.kept[0];
  }

  /** Folders of the kept sites, the live one first. */
  get folders(): string[] {
    return this.#file.value.kept.map((version) => this.folderOf(version));
  }

  folderOf({ number, commit }: Pick<Version, "number" | "commit">): string {
    return join(this.#folder, `${number}-${commit.slice(0, 12)}`);
  }

  /** A number never used before, so that a new build never meets the files of an old one. */
  async next(): Promise<number> {
    const { last, kept } = this.#file.value;
    await this.#file.set({ last: last + 1, kept });
    return last + 1;
  }

  /** Makes a built site the live one. From this line on, every request sees it. */
  async switchTo(version: Version): Promise<void> {
    const { last, kept } = this.#file.value;
    await this.#file.set({ last, kept: [version, ...kept].slice(0, KEPT) });
    await this.#point(version);
    await this.tidy();
  }

  /** Removes sites that are not kept: older ones, and half-built ones after a crash. */
  async tidy(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const kept = new Set(this.folders);
    for (const name of await readdir(this.#folder)) {
      const path = join(this.#folder, name);
      if (!kept.has(path)) await rm(path, { recursive: true, force: true });
    }
  }

  /** A link `live` for other web servers, where the platform allows one. */
  async #point(version: Version): Promise<void> {
    const fresh = `${this.#link}.new`;
    try {
      await rm(fresh, { force: true });
      await symlink(this.folderOf(version), fresh, "dir");
      await rename(fresh, this.#link);
    } catch {
      await rm(fresh, { force: true }).catch(() => {});
    }
  }
}
