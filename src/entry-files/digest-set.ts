import { createHash, hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Digests of things that were looked at before and found sound, kept in a file between builds. Whatever the
 * verdict depends on must be among the parts; a file that is lost or damaged only costs time.
 */
export class DigestSet {
  /** Where it is kept. */
  readonly file: string | undefined;
  readonly #known: Set<string>;
  #isChanged = false;

  /** Without a file it remembers nothing from one run to the next. */
  constructor(file?: string) {
    this.file = file;
    this.#known = new Set(file ? lines(file) : []);
  }

  get size(): number {
    return this.#known.size;
  }

  has(digest: string): boolean {
    return this.#known.has(digest);
  }

  add(digest: string): void {
    this.#known.add(digest);
    this.#isChanged = true;
  }

  save(): void {
    if (!this.file || !this.#isChanged) return;
    // Verdicts about what has long gone would pile up; losing all of them costs one build that looks at everything.
    const all = this.#known.size > MOST ? [] : [...this.#known];
    mkdirSync(dirname(this.file), { recursive: true });
    const fresh = `${this.file}.${process.pid}`;
    writeFileSync(fresh, all.join("\n"));
    renameSync(fresh, this.file);
  }
}

/** SHA-256 over parts, each told from the next by its length; 128 bits of it. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  if (parts.every((part) => typeof part === "string")) {
    // In one go: the gate asks this some million times.
    return hash("sha256", parts.map((part) => `${part.length}:${part}`).join(""), "base64url").slice(0, 22);
  }
  const sum = createHash("sha256");
  for (const part of parts) sum.update(`${part.length}:`).update(part);
  return sum.digest("base64url").slice(0, 22);
}

/** A site of 100,000 cases has four million that are all in use; a `Set` holds sixteen. */
const MOST = 12_000_000;

function lines(file: string): string[] {
  try {
    return readFileSync(file, "latin1").split("\n").filter(Boolean);
  } catch {
    return [];
  }
}
