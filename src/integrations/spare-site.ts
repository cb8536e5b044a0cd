import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestOf, type PageStore } from "../entry-files/index.ts";
import { buildCache } from "./build-cache.ts";
import { pathOfFile } from "./pages/page-file.ts";
import { pruneFolder } from "./prune-folder.ts";

/**
 * What is left of the last site at a place: folders, and names of pages that are kept anyway. The next site starts
 * from it, because few of ten thousand pages change, and making and removing a folder for each takes long.
 */
export class SpareSite {
  readonly #folder: string;

  constructor(outDir: string) {
    this.#folder = join(buildCache("spare"), digestOf(outDir));
  }

  /** Moves it to where the next site is made; an empty folder when there is none. */
  takeTo(fresh: string): void {
    mkdirSync(dirname(fresh), { recursive: true });
    try {
      renameSync(this.#folder, fresh);
    } catch {
      // None yet, or on another disk.
      mkdirSync(fresh);
    }
  }

  /** Takes a site that was replaced; nothing stays of it but what this build keeps too. */
  keep(old: string, pages: PageStore): void {
    if (!existsSync(old)) return;
    pruneFolder(old, (file) => pages.isAt(pathOfFile(file), join(old, file)));
    mkdirSync(dirname(this.#folder), { recursive: true });
    rmSync(this.#folder, { recursive: true, force: true });
    try {
      renameSync(old, this.#folder);
    } catch {
      rmSync(old, { recursive: true, force: true });
    }
  }
}
