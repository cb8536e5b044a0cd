/** A question that one dialog shows until it is answered; `subscribe` and `snapshot` fit `useSyncExternalStore`. */
export function asking<Question, Answer>() {
  let asked: { readonly question: Question; answer(given: Answer | undefined): void } | undefined;
  const listeners = new Set<() => void>();
  const set = (next: typeof asked) => {
    asked = next;
    for (const listener of listeners) listener();
  };
  return {
    /** Resolves with the answer, or undefined when the person went back without one. */
    ask(question: Question): Promise<Answer | undefined> {
      return new Promise((done) => {
        set({ question, answer: (given) => (set(undefined), done(given)) });
      });
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => asked,
  };
}
