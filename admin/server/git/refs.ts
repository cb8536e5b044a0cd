import { GitError } from "../../../src/entry-files/index.ts";
import { oneLine, type Repository } from "./repository.ts";

/** Another change came first; read again and decide anew. */
export class MovedError extends Error {
  override name = "MovedError";
}

/** A branch that moves from one commit to another; null is "not there". */
export interface Move {
  readonly ref: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The commit a branch points at, or undefined. */
export async function commitOf(repository: Repository, ref: string): Promise<string | undefined> {
  try {
    return await oneLine(repository, ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`]);
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

/** Moves all branches at once, each only if it is where it is thought to be; otherwise none. Throws `MovedError`. */
export async function moveRefs(repository: Repository, moves: readonly Move[]): Promise<void> {
  const commands = moves.map(({ ref, from, to }) => {
    if (to === null) return `delete ${ref}\0${from}\0`;
    return from === null ? `create ${ref}\0${to}\0` : `update ${ref}\0${to}\0${from}\0`;
  });
  try {
    await repository.run(["update-ref", "-z", "--stdin"], {
      input: `start\0${commands.join("")}prepare\0commit\0`,
    });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    // Told apart from a full disk or a missing right by looking again.
    for (const { ref, from } of moves)
      if ((await commitOf(repository, ref)) !== (from ?? undefined)) throw new MovedError(error.message);
    if (/\.lock/.test(error.message)) throw new MovedError(error.message);
    throw error;
  }
}

/** Does work again while others are faster, at most 20 times with a short random pause. */
export async function retry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof MovedError) || attempt === 20) throw error;
      await new Promise((done) => setTimeout(done, Math.random() * 20 * attempt));
    }
  }
}
