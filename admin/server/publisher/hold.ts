import { readFileSync, rmSync, statSync } from "node:fs";
import { replaceFile } from "../state-file.ts";

/**
 * The wish to show an older version. It is a file of its own that `npm run rollback` writes and a running
 * office notices, so that the operator can go back without a restart and without the admin.
 */
export class Hold {
  readonly #path: string;
  #seen = "";
  #value: Held | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  get value(): Held | undefined {
    const stat = statSync(this.#path, { throwIfNoEntry: false });
    const seen = stat ? `${stat.ino}-${stat.mtimeMs}` : "";
    if (seen !== this.#seen) {
      this.#value = stat && read(this.#path);
      this.#seen = seen;
    }
    return this.#value;
  }

  async set(held: Held): Promise<void> {
    await replaceFile(this.#path, JSON.stringify(held));
  }

  clear(): void {
    rmSync(this.#path, { force: true });
  }
}

function read(path: string): Held | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // Taken away between the two looks, or not ours: the newest is shown.
    return undefined;
  }
}

interface Held {
  readonly number: number;
  /** The commit that was published when the operator went back. */
  readonly against: string;
}
