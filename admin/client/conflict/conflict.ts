/** What the office says when somebody else saved first. */
export interface Conflict {
  readonly who: string;
  /** ISO 8601 in UTC; null when Git does not tell. */
  readonly when: string | null;
  readonly path: string;
  /** The version that stands there now. */
  readonly id: string;
  readonly fields: readonly FieldPair[];
}

export interface FieldPair {
  readonly name: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

interface Asked {
  readonly conflict: Conflict;
  answer(taken: readonly string[] | undefined): void;
}

let asked: Asked | undefined;
const listeners = new Set<() => void>();

/** The conflict that waits for a decision; `subscribe` and `snapshot` fit `useSyncExternalStore`. */
export const conflicts = {
  /** Shows both versions. Resolves with the fields to take from the other, or undefined: do not save. */
  ask(conflict: Conflict): Promise<readonly string[] | undefined> {
    return new Promise((done) => {
      set({ conflict, answer: (taken) => (set(undefined), done(taken)) });
    });
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  snapshot: () => asked,
};

/** The conflict in an answer of the office, when both versions can be shown. */
export function conflictIn(answer: Readonly<Record<string, unknown>>): Conflict | undefined {
  const conflict = answer["conflict"] as Conflict | undefined;
  return conflict?.id && conflict.fields?.length ? conflict : undefined;
}

function set(next: Asked | undefined): void {
  asked = next;
  for (const listener of listeners) listener();
}
