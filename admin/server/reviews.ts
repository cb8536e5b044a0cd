import type { FindingType } from "../../src/domain/privacy/index.ts";
import type { DraftKey } from "./entries/allowed-paths.ts";
import { StateFile } from "./state-file.ts";

/**
 * Why a reviewer let stand what looks like personal data. Kept in the office's state folder only: never in
 * Git, never in a build (`rules.md` 1E: a warning needs a tick with a reason, stored privately).
 */
export class Reviews {
  readonly #file: StateFile<Record<string, readonly Review[]>>;

  constructor(path: string) {
    this.#file = new StateFile<Record<string, readonly Review[]>>(path, {});
  }

  of({ collection, id }: DraftKey): readonly Review[] {
    const name = `${collection}/${id}`;
    return Object.hasOwn(this.#file.value, name) ? (this.#file.value[name] ?? []) : [];
  }

  add(key: DraftKey, reviews: readonly Review[]): Promise<void> {
    const name = `${key.collection}/${key.id}`;
    return this.#file.set({ ...this.#file.value, [name]: [...this.of(key), ...reviews] });
  }
}

export interface Review {
  readonly type: FindingType;
  /** The passage that was asked about. */
  readonly text: string;
  readonly reason: string;
  /** Account of the reviewer. */
  readonly name: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}
