import { appendFile } from "node:fs/promises";

/** What happened in the office, one JSON line each, appended only. Passwords and contents are never written. */
export class AuditLog {
  readonly #path: string;
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
  }

  /** Notes that `who` did `what`; `at` is the moment in UTC. A full disk must not stop the office. */
  note(what: string, who: string, details: Readonly<Record<string, unknown>> = {}): void {
    const line = `${JSON.stringify({ at: new Date().toISOString(), who, what, ...details })}\n`;
    this.#writing = this.#writing.then(() => appendFile(this.#path, line, { mode: 0o600 })).catch(() => {});
  }

  settled(): Promise<void> {
    return this.#writing;
  }
}
