import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";

/**
 * A JSON value kept in one file that only its owner may read (mode 0600). Each write replaces the file whole,
 * so that a crash leaves the old value or the new one; writes follow each other in order.
 */
export class StateFile<Value> {
  readonly #path: string;
  #value: Value;
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string, initial: Value) {
    this.#path = path;
    this.#value = read(path) ?? initial;
  }

  get value(): Value {
    return this.#value;
  }

  /** Takes the new value at once and resolves when it is safely on disk. */
  set(value: Value): Promise<void> {
    this.#value = value;
    const written = this.#writing.then(() => replaceFile(this.#path, JSON.stringify(value, null, 1)));
    // A failed write must not stop the ones after it.
    this.#writing = written.catch(() => {});
    return written;
  }

  /** Resolves when nothing is left to write. */
  settled(): Promise<void> {
    return this.#writing;
  }
}

/** Writes a file beside the old one, then puts it in its place. Mode 0600. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const fresh = `${path}.${randomUUID()}.new`;
  try {
    const file = await open(fresh, "wx", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  } finally {
    await rm(fresh, { force: true });
  }
}

function read(path: string) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new Error(`读不了办公端的状态文件 ${path}。请从备份恢复它，或把它移走后重新启动。`, {
      cause: error,
    });
  }
}
