import { spawn } from "node:child_process";

/** Runs a transfer tool that is installed on this machine; resolves with what it printed. */
export function runTool(name: string, args: readonly string[], input = ""): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(name, args, { stdio: ["pipe", "pipe", "pipe"] });
    const out: Buffer[] = [];
    let complaint = "";
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2_000)));
    // It may end before it has read everything; its own words say why.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    child.on("error", (error: NodeJS.ErrnoException) =>
      failed(
        error.code === "ENOENT"
          ? new Error(`这台机器上没有 ${name}。请先安装它，例如 apt install ${name}。`, { cause: error })
          : error,
      ),
    );
    child.on("close", (code) => {
      if (code === 0) done(Buffer.concat(out).toString());
      else failed(new Error(`${name} 没有做完（退出码 ${code}）：${complaint.trim()}`));
    });
  });
}
