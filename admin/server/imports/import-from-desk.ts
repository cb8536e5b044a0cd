import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ImportPlan } from "../../../src/domain/import/index.ts";
import {
  GitError,
  listFolder,
  officeStateOf,
  privateRegister,
  readFolder,
  registerPath,
  runGit,
} from "../../../src/entry-files/index.ts";
import { Snapshots } from "../entries/snapshot.ts";
import { openRepository, type Repository } from "../git/repository.ts";
import { bringForward } from "../git/working-files.ts";
import { commitImport, filesOf } from "./commit-import.ts";
import { planLedger, type LedgerFile } from "./plan-ledger.ts";

/**
 * Imports a ledger into a content folder from the command line. In a Git repository the sound rows become one
 * commit by whoever Git knows; elsewhere they are written as files. `write` false only looks.
 */
export async function importIntoFolder(
  contentDir: string,
  ledger: LedgerFile,
  write: boolean,
): Promise<Outcome> {
  const scratch = mkdtempSync(join(tmpdir(), "sunlit-import-"));
  try {
    const repository = (await isInGit(contentDir)) ? await openRepository(contentDir, scratch) : undefined;
    const taken = listFolder(contentDir).files.map((path) => path.replace(/^.*\/|\.[^.]+$/g, ""));
    const register = privateRegister(registerPath(officeStateOf(contentDir)));
    if (!repository) {
      const plan = await planLedger(ledger, { content: readFolder(contentDir).content, taken, register });
      if (write) writeFiles(contentDir, plan);
      return { plan };
    }
    const published = await new Snapshots(repository).published();
    const plan = await planLedger(ledger, { content: published.content, taken, register });
    if (!write || filesOf(plan).length === 0) return { plan };
    const commit = await commitImport(repository, plan, published.commit, await gitUser(repository));
    await bringForward(repository, published.commit, commit);
    return { plan, commit };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function writeFiles(contentDir: string, plan: ImportPlan): void {
  for (const { path, text } of filesOf(plan)) {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), text, { flag: "wx" });
  }
}

async function isInGit(contentDir: string): Promise<boolean> {
  try {
    await runGit(["-C", contentDir, "rev-parse", "--git-dir"]);
    return true;
  } catch (error) {
    if (error instanceof GitError && /not a git repository/.test(error.message)) return false;
    throw error;
  }
}

async function gitUser({ run }: Repository): Promise<{ name: string; email: string }> {
  const ask = async (key: string, otherwise: string) =>
    (await run(["config", "--get", key]).catch(() => otherwise)).toString().trim() || otherwise;
  return { name: await ask("user.name", "导入"), email: await ask("user.email", "import@sunlit.invalid") };
}

export interface Outcome {
  readonly plan: ImportPlan;
  /** The commit that was made; absent outside Git, and when nothing was written. */
  readonly commit?: string;
}
