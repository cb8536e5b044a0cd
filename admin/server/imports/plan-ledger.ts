import { planImport, type ImportPlan, type ImportRequest } from "../../../src/domain/import/index.ts";
import { readLedger } from "../../../src/workbooks/read-ledger.ts";

/** A ledger file and what was chosen about it. */
export interface LedgerFile extends Pick<ImportRequest, "type" | "sheet" | "columns" | "usual" | "year"> {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads and judges a ledger, leaving other work its turn; the file itself is kept nowhere. */
export async function planLedger(
  { name, bytes, ...choices }: LedgerFile,
  given: Pick<ImportRequest, "content" | "taken" | "register">,
  onProgress: (done: number) => void = () => {},
): Promise<ImportPlan> {
  const steps = planImport({ ...choices, ...given, sheets: readLedger(name, bytes) });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    onProgress(step.value);
    await new Promise((done) => setImmediate(done));
  }
}
