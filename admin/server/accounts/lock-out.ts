import { StateFile } from "../state-file.ts";

const ALLOWED_FAILURES = 5;
const LOCK_MINUTES = 15;
const REMEMBERED_NAMES = 1000;

/**
 * Counts failed sign-ins by account name. After 5 in a row the name is locked for 15 minutes, whether or not
 * there is such an account, so that nobody learns which names exist. Survives a restart.
 */
export class LockOut {
  readonly #file: StateFile<Record<string, Failures>>;
  readonly #now: () => number;

  constructor(path: string, now: () => number = Date.now) {
    this.#file = new StateFile<Record<string, Failures>>(path, {});
    this.#now = now;
  }

  /** Minutes until the name may try again; 0 when it may now. */
  minutesLeft(name: string): number {
    const failures = this.#find(name);
    if (!failures || failures.count < ALLOWED_FAILURES) return 0;
    return Math.ceil((failures.last + LOCK_MINUTES * 60_000 - this.#now()) / 60_000);
  }

  async failed(name: string): Promise<void> {
    const count = (this.#find(name)?.count ?? 0) + 1;
    const others = this.#fresh().filter(([other]) => other !== name);
    const kept = [...others.slice(-REMEMBERED_NAMES), [name, { count, last: this.#now() }] as const];
    await this.#file.set(Object.fromEntries(kept));
  }

  async succeeded(name: string): Promise<void> {
    if (!this.#find(name)) return;
    await this.#file.set(Object.fromEntries(this.#fresh().filter(([other]) => other !== name)));
  }

  settled(): Promise<void> {
    return this.#file.settled();
  }

  #find(name: string): Failures | undefined {
    return this.#fresh().find(([other]) => other === name)?.[1];
  }

  #fresh(): [string, Failures][] {
    const oldest = this.#now() - LOCK_MINUTES * 60_000;
    return Object.entries(this.#file.value).filter(([, { last }]) => last > oldest);
  }
}

interface Failures {
  readonly count: number;
  readonly last: number;
}
