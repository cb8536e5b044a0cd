import type { ScanTask } from "./scan-files.ts";

/** What a thread beside the first is given. */
export interface ScanWork {
  readonly task: ScanTask;
  readonly files: readonly string[];
  /** How many of the files have been taken by some thread. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

/** A list that several threads work off together: each file is handed to whoever asks next. */
export function sharedList(
  files: readonly string[],
  taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
): { readonly next: Iterable<string>; readonly taken: Int32Array<SharedArrayBuffer> } {
  return { next: untaken(files, taken), taken };
}

function* untaken(files: readonly string[], taken: Int32Array<SharedArrayBuffer>): Generator<string> {
  for (let at = Atomics.add(taken, 0, 1); at < files.length; at = Atomics.add(taken, 0, 1)) yield files[at]!;
}
