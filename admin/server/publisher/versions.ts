import { mkdir, readdir, readlink, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { StateFile } from "../state-file.ts";
import { Hold } from "./hold.ts";
import { wouldReturn } from "./taken-down.ts";

const KEPT = 5;

/** One complete site. */
export interface Version {
  readonly number: number;
  readonly commit: string;
  /** The day it was built for, `YYYY-MM-DD`. */
  readonly day: string;
  /** Which state of the portal's own code built it. */
  readonly portal: string;
  /** When it was made, ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * The sites built so far and which one is live; the pointer is a file that is replaced whole. Live is the
 * newest, unless the operator went back to an older one: `Hold` says so until the next publish.
 */
export class Versions {
  readonly #folder: string;
  readonly #link: string;
  readonly #file: StateFile<{ readonly last: number; readonly kept: readonly Version[] }>;
  readonly #hold: Hold;

  constructor(stateDir: string) {
    this.#folder = join(stateDir, "sites");
    this.#link = join(stateDir, "live");
    this.#file = new StateFile<{ last: number; kept: readonly Version[] }>(join(stateDir, "live.json"), {
      last: 0,
      kept: [],
    });
    this.#hold = new Hold(join(stateDir, "rollback.json"));
  }

  /** What is shown: the newest, or the one gone back to. */
  get live(): Version | undefined {
    return this.held ?? this.newest;
  }

  /** The last one built, whether it is shown or not. */
  get newest(): Version | undefined {
    return this.#file.value.kept[0];
  }

  /** The version the operator went back to. */
  get held(): Version | undefined {
    const held = this.#hold.value;
    return held && this.#file.value.kept.find(({ number }) => number === held.number);
  }

  /** The commit that was published when the operator went back; another one ends it. */
  get heldAgainst(): string | undefined {
    return this.held && this.#hold.value?.against;
  }

  /** All that can be shown, the newest first. */
  get kept(): readonly Version[] {
    return this.#file.value.kept;
  }

  /** Folders of the kept sites, the live one first. */
  get folders(): string[] {
    const { live, kept } = this;
    const others = kept.filter((version) => version !== live);
    return (live ? [live, ...others] : others).map((version) => this.folderOf(version));
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

  /** Makes a built site the live one. From this line on, every request sees it; going back is over. */
  async switchTo(version: Version): Promise<void> {
    const { last, kept } = this.#file.value;
    await this.#file.set({ last, kept: [version, ...kept].slice(0, KEPT) });
    this.#hold.clear();
    await this.tidy();
  }

  /** Puts a new build of the version gone back to in its place, for a new day; the newest stays unshown. */
  async renewHeld(version: Version): Promise<void> {
    const { last, kept } = this.#file.value;
    const { held, heldAgainst } = this;
    const [newest, ...older] = kept;
    if (!held || !newest || !heldAgainst) return;
    const next = [newest, version, ...older.filter((one) => one !== held)];
    // Both are kept until the pointer has moved, so that no request falls between.
    await this.#file.set({ last, kept: [...next, held] });
    await this.#hold.set({ number: version.number, against: heldAgainst });
    await this.#file.set({ last, kept: next.slice(0, KEPT) });
    await this.tidy();
  }

  /**
   * Shows an older version until the next publish. Throws a Chinese error when it is not kept, or still shows
   * what was taken down since: an exposure past its term, a name whose consent was withdrawn.
   */
  async goBackTo(number: number): Promise<Version> {
    const { kept, newest } = this;
    const version = kept.find((one) => one.number === number);
    if (!version) {
      const numbers = kept.map((one) => one.number).join("、");
      throw new Error(`没有保留第 ${number} 版。现有：${numbers || "一版也没有"}。`);
    }
    if (newest && version !== newest) {
      const back = await wouldReturn(this.folderOf(version), this.folderOf(newest));
      if (back.length > 0)
        throw new Error(
          `不能退回第 ${number} 版：后来撤下的内容会重新出现（${back.slice(0, 5).join("、")}）。请退回更近的一版，或在内容里改正后重新发布。`,
        );
    }
    const against = this.heldAgainst ?? newest?.commit ?? version.commit;
    if (version === newest) this.#hold.clear();
    else await this.#hold.set({ number, against });
    await this.#point();
    return version;
  }

  /** Removes every kept site but the newest. */
  async keepNewestOnly(): Promise<void> {
    const { last, kept } = this.#file.value;
    await this.#file.set({ last, kept: kept.slice(0, 1) });
    await this.tidy();
  }

  /** Removes every site, the live one too. */
  async keepNone(): Promise<void> {
    this.#hold.clear();
    await this.#file.set({ last: this.#file.value.last, kept: [] });
    await this.tidy();
  }

  /** Points `live` to the live site and removes what is not kept: older sites, half-built ones after a crash. */
  async tidy(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await this.#point();
    const kept = new Set(this.folders);
    for (const name of await readdir(this.#folder)) {
      const path = join(this.#folder, name);
      if (!kept.has(path)) await rm(path, { recursive: true, force: true });
    }
  }

  /** A link `live` for other web servers, where the platform allows one. */
  async #point(): Promise<void> {
    const { live } = this;
    if (!live) return;
    const folder = this.folderOf(live);
    if ((await readlink(this.#link).catch(() => "")) === folder) return;
    const fresh = `${this.#link}.new`;
    try {
      await rm(fresh, { force: true });
      await symlink(folder, fresh, "dir");
      await rename(fresh, this.#link);
    } catch {
      await rm(fresh, { force: true }).catch(() => {});
    }
  }
}
