import { contentTypes } from "../../../src/content-types/index.ts";
import { getFromOffice, type OfficeError } from "../backend/office-api.ts";

/** What the office server says about bringing the content to the public site. */
export interface PublishState {
  readonly state: "idle" | "waiting" | "building" | "live" | "failed";
  readonly message: string;
  /** Why somebody should look, Chinese: the site is old, went back to an older version, or failed to build. */
  readonly warning?: string;
  /** From 0 to 1. */
  readonly progress?: number;
  readonly commit?: string;
  /** ISO moment of the last change of state. */
  readonly at?: string;
  /** The site outside, where the office brings it somewhere. */
  readonly deployed?: {
    readonly state: "waiting" | "working" | "done" | "failed";
    readonly message: string;
  } | null;
  /** The remote repository, when one is set up. */
  readonly remote?: { readonly state: "working" | "done" | "away" | "stuck"; readonly message: string };
}

/** An entry whose page was just asked for. */
export interface Published {
  readonly collection: string;
  readonly slug: string;
}

const quick = 1_000;
const slow = 30_000;

/** Asks for the publish state: every second while something is under way, else every half minute. */
class Publishing {
  current: { state: PublishState; published: Published | undefined } | undefined;
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOn = false;

  start(): void {
    if (this.#isOn) return;
    this.#isOn = true;
    void this.#ask();
  }

  stop(): void {
    this.#isOn = false;
    clearTimeout(this.#timer);
    this.#set(undefined);
  }

  /** Something was published just now: ask at once, and remember the page to link to. */
  expect(published?: Published): void {
    this.#set({ state: { state: "waiting", message: "正在排队更新网站" }, published });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), quick / 2);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = () => this.current;

  async #ask(): Promise<void> {
    clearTimeout(this.#timer);
    const state = await getFromOffice<PublishState>("publish-state").catch(unreachable);
    if (!this.#isOn) return;
    this.#set({ state, published: this.current?.published });
    const isUnderWay =
      state.state === "waiting" || state.state === "building" || state.deployed?.state === "working";
    this.#timer = setTimeout(() => void this.#ask(), isUnderWay ? quick : slow);
  }

  #set(next: Publishing["current"]): void {
    this.current = next;
    for (const listener of this.#listeners) listener();
  }
}

export const publishing = new Publishing();

/** The public page of an entry, relative to the admin; the home page for types without pages. */
export function publicPage(published: Published | undefined): string {
  const type = contentTypes.find((one) => one.name === published?.collection);
  const path = type?.address && published ? `${type.address}${published.slug}/` : "/";
  return `..${path}`;
}

function unreachable(error: OfficeError): PublishState {
  return { state: "failed", message: error.message };
}
