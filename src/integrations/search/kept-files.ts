import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { linkFile } from "../../entry-files/index.ts";

/**
 * Files that a build made and the next has a use for again, by what they were made from. A site gets a link, not
 * a copy: nothing ever writes into a finished file.
 */
export class KeptFiles {
  readonly #folder: string;
  readonly #kept: Set<string>;
  readonly #used = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#kept = new Set(readdirSync(folder));
  }

  /** Puts the file made from `source` at `path`; makes it when no earlier build has. Gives the digest of `source`. */
  async place(
    path: string,
    source: string | Buffer,
    make: (source: string | Buffer) => Promise<string | Buffer> | string | Buffer,
  ): Promise<string> {
    const name = createHash("sha256").update(source).digest("hex").slice(0, 32);
    const kept = join(this.#folder, name);
    this.#used.add(name);
    if (this.#kept.has(name) && linkFile(kept, path)) return name;
    writeFileSync(path, await make(source));
    // Kept when it is whole, so that a build that is stopped leaves no half file behind.
    linkFile(path, kept);
    return name;
  }

  /** Removes what this build had no use for. */
  forgetUnused(): void {
    for (const name of this.#kept) {
      if (!this.#used.has(name)) rmSync(join(this.#folder, name), { force: true });
    }
  }
}
