import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inLetters } from "../../domain/fingerprint.ts";
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

  /**
   * Puts the file made from what `digest` tells (see `sourceDigest`) at `path`; makes it when no earlier build has.
   */
  async place(
    digest: string,
    path: string,
    make: () => Promise<string | Buffer> | string | Buffer,
  ): Promise<void> {
    const kept = join(this.#folder, digest);
    this.#used.add(digest);
    if (this.#kept.has(digest) && linkFile(kept, path)) return;
    writeFileSync(path, await make());
    // Kept when it is whole, so that a build that is stopped leaves no half file behind.
    linkFile(path, kept);
  }

  /** Removes what this build had no use for. */
  forgetUnused(): void {
    for (const name of this.#kept) {
      if (!this.#used.has(name)) rmSync(join(this.#folder, name), { force: true });
    }
  }
}

/** Tells what a file is made from, in 32 letters. */
export function sourceDigest(source: string | Buffer): string {
  return inLetters(createHash("sha256").update(source).digest("hex").slice(0, 32));
}
