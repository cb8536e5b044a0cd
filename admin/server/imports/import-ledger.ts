import type { ImportPlan } from "../../../src/domain/import/index.ts";
import type { User } from "../accounts/accounts.ts";
import { mustBeAllowed, type Desk } from "../desk.ts";
import { authorOf } from "../git/authorship.ts";
import { listDrafts } from "../git/drafts.ts";
import { retry } from "../git/refs.ts";
import { Refusal } from "../refusal.ts";
import { commitImport } from "./commit-import.ts";
import { planLedger, type LedgerFile } from "./plan-ledger.ts";

/** Says what would come of a ledger; whoever writes entries may look. */
export async function tryLedger(
  desk: Desk,
  user: User,
  ledger: LedgerFile,
  onProgress: (done: number) => void,
): Promise<ImportPlan> {
  mustBeAllowed(user, "write", "导入台账");
  return (await planned(desk, ledger, onProgress)).plan;
}

/** Publishes a ledger's sound rows as one commit. Rows with faults are left out only when that was agreed to. */
export async function importLedger(
  desk: Desk,
  user: User,
  ledger: LedgerFile & { readonly skipFaulty: boolean },
  onProgress: (done: number) => void,
): Promise<{ commit: string; imported: number; skipped: number }> {
  mustBeAllowed(user, "publish", "导入台账（导入的内容直接公开）");
  const { skipFaulty, ...file } = ledger;
  const done = await retry(async () => {
    const { plan, base } = await planned(desk, file, onProgress);
    const sound = plan.rows.filter(({ values }) => values).length;
    const skipped = plan.rows.length - sound;
    if (sound === 0) throw new Refusal(422, "没有一行可以导入。请先改好表里的错误。");
    if (skipped > 0 && !skipFaulty)
      throw new Refusal(422, `有 ${skipped} 行有错，没有导入。请改好，或选择跳过这些行。`);
    const commit = await commitImport(desk.repository, plan, base, authorOf(user));
    return { commit, base, imported: sound, skipped };
  });
  const { base, ...told } = done;
  desk.audit.note("导入台账", user.name, { type: ledger.type, commit: done.commit, imported: done.imported });
  await desk.published(base, done.commit);
  return told;
}

async function planned(desk: Desk, ledger: LedgerFile, onProgress: (done: number) => void) {
  const published = await desk.snapshots.published();
  const drafts = await listDrafts(desk.repository);
  const taken = drafts.filter(({ collection }) => collection === ledger.type).map(({ id }) => id);
  const plan = await planLedger(
    ledger,
    { content: published.content, taken, register: desk.register() },
    onProgress,
  );
  return { plan, base: published.commit };
}
