import { createHash, randomBytes } from "node:crypto";
import { StateFile } from "../state-file.ts";

const LONGEST_HOURS = 12;
const IDLE_HOURS = 4;
const HOUR = 3_600_000;

/**
 * Who is signed in. A session ends 12 hours after sign-in or after 4 hours without a request. Only a hash of
 * its id is kept, so that a copy of the file signs nobody in; it survives a restart of the office.
 */
export class Sessions {
  readonly #file: StateFile<Record<string, Session>>;
  readonly #now: () => number;

  constructor(path: string, now: () => number = Date.now) {
    this.#file = new StateFile<Record<string, Session>>(path, {});
    this.#now = now;
  }

  /** Begins a session under a new random id; an id the browser brought along is never taken over. */
  async begin(name: string): Promise<string> {
    const id = randomBytes(32).toString("base64url");
    const now = this.#now();
    await this.#file.set({ ...this.#valid(), [hash(id)]: { name, since: now, seen: now } });
    return id;
  }

  /** The account name of a session, or undefined when it is unknown or over. */
  nameOf(id: string | undefined): string | undefined {
    if (!id) return undefined;
    const key = hash(id);
    if (!Object.hasOwn(this.#file.value, key)) return undefined;
    const session = this.#file.value[key];
    if (!session || !this.#isValid(session)) return undefined;
    // Written at most once a minute: a list of drafts asks many times a second.
    if (this.#now() - session.seen > 60_000) this.#touch(key, session);
    return session.name;
  }

  async end(id: string): Promise<void> {
    const { [hash(id)]: _, ...others } = this.#valid();
    await this.#file.set(others);
  }

  /** Ends every session of an account but one: after a change of password or role. */
  async endAllOf(name: string, except?: string): Promise<void> {
    const kept = except && hash(except);
    const others = Object.entries(this.#valid()).filter(([key, one]) => one.name !== name || key === kept);
    await this.#file.set(Object.fromEntries(others));
  }

  /** In how many browsers an account is signed in. */
  countOf(name: string): number {
    return Object.values(this.#valid()).filter((one) => one.name === name).length;
  }

  settled(): Promise<void> {
    return this.#file.settled();
  }

  #touch(key: string, session: Session): void {
    this.#file.set({ ...this.#valid(), [key]: { ...session, seen: this.#now() } }).catch(() => {});
  }

  #valid(): Record<string, Session> {
    return Object.fromEntries(Object.entries(this.#file.value).filter(([, one]) => this.#isValid(one)));
  }

  #isValid({ since, seen }: Session): boolean {
    return this.#now() < since + LONGEST_HOURS * HOUR && this.#now() < seen + IDLE_HOURS * HOUR;
  }
}

function hash(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}

interface Session {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly seen: number;
}
