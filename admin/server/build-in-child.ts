import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { OnProgress } from "../../src/integrations/progress.ts";
import { projectRoot } from "./source-digest.ts";

interface BuildInput {
  readonly contentDir: string;
  readonly outDir: string;
  readonly base?: string | undefined;
  /** Public origin of the site. */
  readonly site?: string | undefined;
  readonly today?: string | undefined;
  readonly history?:
    { readonly gitDir: string; readonly prefix: string; readonly commit: string } | undefined;
  /** Path of the private register; the one the environment names unless told otherwise. */
  readonly register?: string | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Builds the site in a process of its own, so that a build can neither stall nor crash the office and its
 * memory is given back. Rejects with the build's own Chinese message.
 */
export function buildInChild(input: BuildInput): Promise<void> {
  const script = join(projectRoot, "scripts", "build.ts");
  const args = [
    script,
    "--progress-json",
    "--content",
    resolve(input.contentDir),
    "--out",
    resolve(input.outDir),
  ];
  if (input.base) args.push("--base", input.base);
  if (input.site) args.push("--site", input.site);
  if (input.today) args.push("--today", input.today);
  if (input.history) {
    const { gitDir, prefix, commit } = input.history;
    args.push("--git-dir", gitDir, "--git-prefix", prefix, "--commit", commit);
  }
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], {
      cwd: projectRoot,
      env: {
        ...process.env,
        // A site is built for its readers whoever asks: tests and `npm start` run under other names.
        NODE_ENV: "production",
        ...(input.register ? { SUNLIT_REGISTER: resolve(input.register) } : {}),
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-20_000)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line.startsWith("{")) input.onProgress?.(JSON.parse(line));
    });
    child.on("error", failed);
    child.on("close", (code) => {
      if (code === 0) done();
      else failed(new Error(complaint.trim() || `生成网站的程序意外退出（${code ?? "被中断"}）。`));
    });
  });
}
