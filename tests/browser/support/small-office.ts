import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildInChild } from "../../../admin/server/build-in-child.ts";
import { startOffice, type Build, type RunningOffice } from "../../../admin/server/index.ts";

/**
 * An office of its own for a test: a Git repository with settings and places, and no entries yet; with `write`,
 * with what that writes. A test that looks at no page gives a `build` that makes none.
 */
export async function smallOffice(
  adminDir: string,
  { write = writeSettings, build = buildInChild, today }: Choices = {},
): Promise<SmallOffice> {
  const folder = mkdtempSync(join(tmpdir(), "sunlit-office-"));
  const contentDir = join(folder, "content");
  await write(contentDir);
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", contentDir, "-c", "core.quotepath=false", ...args], {
      encoding: "utf8",
    }).trim();
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("-c", "user.name=社区", "-c", "user.email=office@example.org", "commit", "-q", "-m", "开始");
  const gitBytes = (...args: string[]) => execFileSync("git", ["-C", contentDir, ...args]);
  // A name that only the private register makes one.
  mkdirSync(join(folder, "state"), { recursive: true });
  writeFileSync(join(folder, "state", "register.txt"), "麦穗儿\n");
  const office = await startOffice({
    contentDir,
    stateDir: join(folder, "state"),
    adminDir,
    port: 0,
    build,
    onEvent: () => {},
    ...(today ? { today: () => today } : {}),
  });
  return {
    office,
    git,
    gitBytes,
    admin: `${office.url}/admin/`,
    async close() {
      await office.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeSettings(contentDir: string): void {
  for (const part of ["settings", "places", "organisations", "workflows", "meeting-kinds"])
    cpSync(join(import.meta.dirname, "../../../content", part), join(contentDir, part), { recursive: true });
}

interface Choices {
  readonly write?: (contentDir: string) => void | Promise<void>;
  readonly build?: Build;
  /** The office's day; the clock's unless told. */
  readonly today?: string;
}

export interface SmallOffice {
  readonly office: RunningOffice;
  /** Address of the admin. */
  readonly admin: string;
  /** Runs git in the content's repository and gives what it prints. */
  git(...args: string[]): string;
  /** The same for what is no text, such as a picture. */
  gitBytes(...args: string[]): Buffer;
  close(): Promise<void>;
}
