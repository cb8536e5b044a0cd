import { execFile } from "node:child_process";
import { devNull } from "node:os";

/** Git said no. `code` is its exit code, `output` what it printed before. */
export class GitError extends Error {
  override name = "GitError";
  readonly code: number;
  readonly output: Buffer;

  constructor(args: readonly string[], code: number, complaint: string, output: Buffer) {
    super(`git ${args[0]}: ${complaint.trim() || `exit ${code}`}`);
    this.code = code;
    this.output = output;
  }
}

/** Runs Git with a list of arguments (never a shell) and resolves with what it printed. Throws `GitError`. */
export function runGit(args: readonly string[], options: GitOptions = {}): Promise<Buffer> {
  return new Promise((done, failed) => {
    const child = execFile(
      "git",
      [...settings, ...args],
      {
        env: environment(options.env),
        encoding: "buffer",
        maxBuffer: 2 ** 30,
        windowsHide: true,
        timeout: options.timeout ?? 0,
      },
      (error, output, complaint) => {
        if (!error) done(output);
        else if (error.code === "ENOENT") failed(new Error("找不到 git 程序。请先安装 Git，再重新启动。"));
        else failed(new GitError(args, Number(error.code ?? -1), complaint.toString(), output));
      },
    );
    // Git may end before it has read everything; its exit code tells why.
    child.stdin?.on("error", () => {});
    child.stdin?.end(options.input ?? "");
  });
}

// Hooks, file-system monitors and line-ending rules of the computer must not change what the office does.
const settings = Object.entries({
  "core.quotePath": "false",
  "core.hooksPath": devNull,
  "core.fsmonitor": "false",
  "core.autocrlf": "false",
  "i18n.commitEncoding": "utf-8",
  "i18n.logOutputEncoding": "utf-8",
  "merge.renames": "false",
  // A power cut must not leave empty objects behind what was acknowledged.
  "core.fsync": "committed,reference",
}).flatMap(([name, value]) => ["-c", `${name}=${value}`]);

/** The computer's environment without the variables by which Git would be led elsewhere. */
function environment(own: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  return { ...Object.fromEntries(inherited), LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", ...own };
}

export interface GitOptions {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds after which a command that waits for the network is given up. */
  readonly timeout?: number;
}
