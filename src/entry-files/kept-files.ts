import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** Files made in earlier builds, by a key that names everything they follow from. */
export class KeptFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The file of a key, made now unless an earlier build made it. */
  async get(key: string, make: () => Promise<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
    const path = join(this.#folder, key);
    if (existsSync(path)) {
      utimesSync(path, new Date(), new Date());
      return new Uint8Array(readFileSync(path));
    }
    const made = await make();
    mkdirSync(this.#folder, { recursive: true });
    // Written beside and moved, so that a build that is stopped leaves no half file behind.
    writeFileSync(`${path}.${process.pid}`, made);
    renameSync(`${path}.${process.pid}`, path);
    return made;
  }

  /** Removes what no build has used for two weeks. */
  forgetOld(): void {
    if (!existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name);
      if (statSync(path).mtimeMs < Date.now() - TWO_WEEKS_MS) rmSync(path, { force: true });
    }
  }
}

const TWO_WEEKS_MS = 14 * 24 * 3600 * 1000;
