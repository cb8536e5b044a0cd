import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentTypes } from "../../../src/content-types/index.ts";
import { readFolder } from "../../../src/entry-files/index.ts";
import { Accounts } from "../accounts/accounts.ts";
import type { Build } from "../publisher/publisher.ts";
import { startOffice } from "../start-office.ts";
import { restore } from "./restore.ts";

/**
 * Restores a backup into a folder that is thrown away, checks the content, starts the office from it and asks it
 * for the home page. Resolves with what was found; throws a Chinese error when anything is missing.
 */
export async function rehearse(backupDir: string, adminDir: string, build: Build): Promise<Rehearsal> {
  const folder = await mkdtemp(join(tmpdir(), "sunlit-rehearsal-"));
  try {
    const { contentDir, stateDir, commit } = await restore(backupDir, join(folder, "restored"));
    const { content, faults } = readFolder(contentDir);
    if (faults.length > 0) throw new Error(`恢复出来的内容有 ${faults.length} 处错误，办公端开不起来。`);
    const accounts = new Accounts(join(stateDir, "accounts.json")).list().length;
    // A rehearsal must not push anywhere.
    await rm(join(stateDir, "remote.json"), { force: true });
    const office = await startOffice({ contentDir, stateDir, adminDir, port: 0, build, onEvent: () => {} });
    try {
      const health = await (await fetch(`${office.url}/health.json`)).json();
      const page = await fetch(`${office.url}/`);
      if (health.content !== commit || page.status !== 200)
        throw new Error(`恢复后网站没有开起来：${health.warning ?? `首页回答 ${page.status}`}`);
    } finally {
      await office.close();
    }
    return {
      commit,
      accounts,
      entries: contentTypes.reduce((sum, { name }) => sum + content.all(name).length, 0),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Rehearsal {
  readonly commit: string;
  readonly accounts: number;
  readonly entries: number;
}
