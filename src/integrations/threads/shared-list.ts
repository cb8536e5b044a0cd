/** A list that several threads work off together: each thing is handed to whoever asks next. */
export interface SharedList<T> {
  readonly all: readonly T[];
  /** How many have been handed to some thread. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

export function sharedList<T>(all: readonly T[]): SharedList<T> {
  return { all, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
}

/** What this thread is to do of a shared list, one after the other. */
export function* shareOf<T>({ all, taken }: SharedList<T>): Generator<T> {
  for (let at = Atomics.add(taken, 0, 1); at < all.length; at = Atomics.add(taken, 0, 1)) yield all[at]!;
}
