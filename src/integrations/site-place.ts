import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { digestOf, type PageStore } from "../entry-files/index.ts";
import { buildCache } from "./build-cache.ts";
import { pathOfFile } from "./pages/page-file.ts";
import { pruneFolder } from "./prune-folder.ts";

/**
 * Where a site stands. The next one is made beside it and takes its place whole; the old one stands until then.
 * The next starts from what is left of the one before: folders, and names of pages that are kept anyway, because few
 * of ten thousand pages change, and making and removing a folder for each takes long.
 */
export class SitePlace {
  /** Where the next site is made. */
  readonly fresh: string;
  readonly #outDir: string;
  readonly #spare: string;

  constructor(outDir: string) {
    this.#outDir = outDir;
    this.fresh = this.#beside("new");
    this.#spare = join(buildCache("spare"), digestOf(outDir));
  }

  /** Makes room for the next site, and mends what a build left that was killed. */
  begin(): void {
    mkdirSync(dirname(this.#outDir), { recursive: true });
    this.#mend();
    try {
      renameSync(this.#spare, this.fresh);
    } catch {
      // None yet, or on another disk.
      mkdirSync(this.fresh);
    }
  }

  /** Puts the finished site in its place: it is live when this is done. */
  swap(): void {
    if (existsSync(this.#outDir)) renameSync(this.#outDir, this.#beside("old"));
    renameSync(this.fresh, this.#outDir);
  }

  /** Removes the site that was replaced; nothing of it stays but what this build keeps too. */
  removeOld(pages: PageStore): void {
    const old = this.#beside("old");
    if (!existsSync(old)) return;
    pruneFolder(old, (file) => pages.isAt(pathOfFile(file), join(old, file)));
    mkdirSync(dirname(this.#spare), { recursive: true });
    rmSync(this.#spare, { recursive: true, force: true });
    try {
      renameSync(old, this.#spare);
    } catch {
      rmSync(old, { recursive: true, force: true });
    }
  }

  /** Removes what was made of a site that does not get its place. */
  giveUp(): void {
    rmSync(this.fresh, { recursive: true, force: true });
  }

  /** Half a site goes; a whole one that was moved away when the power failed comes back. */
  #mend(): void {
    const folder = dirname(this.#outDir);
    const start = `.${basename(this.#outDir)}.`;
    for (const name of readdirSync(folder).filter((one) => one.startsWith(start))) {
      const [, kind, pid] = /^(new|old)-(\d+)$/.exec(name.slice(start.length)) ?? [];
      if (pid === undefined || isRunning(Number(pid))) continue;
      if (kind === "old" && !existsSync(this.#outDir)) renameSync(join(folder, name), this.#outDir);
      else rmSync(join(folder, name), { recursive: true, force: true });
    }
  }

  #beside(kind: "new" | "old"): string {
    return join(dirname(this.#outDir), `.${basename(this.#outDir)}.${kind}-${process.pid}`);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's is not ours to ask, but it runs.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
