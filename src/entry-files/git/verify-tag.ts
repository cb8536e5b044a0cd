import { GitError, runGit } from "./git.ts";

/** What Git says of a signed tag. */
export interface TagVerdict {
  readonly isGood: boolean;
  /** What Git said of the signature, or why there is no good one; as Git says it. */
  readonly said: string;
  /** The data fingerprint in the tag's message, 64 hexadecimal digits. */
  readonly fingerprint: string | undefined;
  readonly commit: string | undefined;
}

/**
 * Checks the signature of a tag with `git verify-tag`. `signers` is a file of allowed SSH signers (ssh-keygen,
 * ALLOWED SIGNERS); without it Git's own settings hold, GPG included.
 */
export async function verifyTag(folder: string, tag: string, signers?: string): Promise<TagVerdict> {
  const settings = signers === undefined ? [] : ["-c", `gpg.ssh.allowedSignersFile=${signers}`];
  const git = (...args: string[]) => runGit(["-C", folder, ...settings, ...args]);
  try {
    const ref = `refs/tags/${tag}`;
    const commit = (await git("rev-parse", "--verify", "--quiet", `${ref}^{commit}`)).toString().trim();
    const message = (await git("cat-file", "tag", ref)).toString();
    const fingerprint = /\b[0-9a-f]{64}\b/.exec(message.slice(message.indexOf("\n\n")))?.[0];
    // Git tells of a good signature on the error output, which is not kept; the exit code decides.
    await git("verify-tag", ref);
    return { isGood: true, said: "", fingerprint, commit };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { isGood: false, said: error.message, fingerprint: undefined, commit: undefined };
  }
}
