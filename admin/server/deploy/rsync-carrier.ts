import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Carrier } from "./carrier.ts";
import { runTool } from "./run-tool.ts";

/**
 * A machine that SSH reaches, by rsync; `target` is `user@host:/path/`. Another port or key comes from
 * `~/.ssh/config`, or from rsync's own variable RSYNC_RSH. A machine that says nothing for `patience` seconds is
 * given up: while one round hangs, no other begins.
 */
export function rsyncCarrier(target: string, patience = 300): Carrier {
  const rsync = (args: string[], list?: readonly string[]) =>
    runTool("rsync", [`--timeout=${patience}`, ...args], list?.join("\n"));
  // Contents are compared, because every build gives all files a new time. Others must be able to read them.
  const copying = ["-r", "--checksum", "--chmod=D755,F644", "--files-from=-"];
  return {
    async list() {
      await rsync(["-r", "--mkpath", "--include=/", "--exclude=*", "./", target]);
      const lines = (await rsync(["-r", "--list-only", "--no-h", target])).split("\n");
      // -rw-r--r--          1,234 2026/11/21 09:00:00 cases/index.html
      return lines.flatMap((line) => /^-\S+\s+[\d,.]+\s+\S+\s+\S+\s(.+)$/.exec(line)?.[1] ?? []);
    },
    read: (path) =>
      inScratch(
        async (folder) => (await rsync([`${target}${path}`, folder]), readFile(join(folder, path), "utf8")),
      ),
    write: (path, text) =>
      inScratch(async (folder) => {
        await writeFile(join(folder, path), text);
        await rsync(["--chmod=F644", join(folder, path), `${target}${path}`]);
      }),
    async copy(from, paths) {
      // The new files wait on the other side and are put in place together at the end.
      if (paths.length > 0) await rsync([...copying, "--delay-updates", `${from}/`, target], paths);
    },
    remove: (paths) =>
      inScratch(async (empty) => {
        // rsync deletes the files that are missing here; their folders must not be missing.
        for (const path of paths) await mkdir(join(empty, dirname(path)), { recursive: true });
        await rsync(["-r", "--delete-missing-args", "--files-from=-", `${empty}/`, target], paths);
      }),
  };
}

async function inScratch<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "sunlit-deploy-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
