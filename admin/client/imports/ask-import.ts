import type { ImportPlan, RowFault } from "../../../src/domain/import/index.ts";
import { apiAddress, OfficeError } from "../backend/office-api.ts";

/**
 * Sends a ledger to the office and follows its answer line by line. The file is sent anew for each look, so that
 * the office keeps it nowhere.
 */
export async function askImport(
  path: "imports/try" | "imports/run",
  ledger: LedgerRequest,
  onProgress: (done: number) => void,
): Promise<ImportAnswer> {
  const response = await fetch(apiAddress(path), {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json", "X-Sunlit": "1" },
    body: JSON.stringify(ledger),
  });
  if (!response.ok || !response.body) {
    const told = (await response.json().catch(() => ({}))) as { error?: string };
    throw new OfficeError(told.error ?? "办公端没有完成这个请求。请稍后再试。", response.status);
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  let last: ImportAnswer = {};
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (rest + decoder.decode(read.value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      last = JSON.parse(line) as ImportAnswer;
      if (last.progress !== undefined) onProgress(last.progress);
    }
  }
  if (last.error) throw new OfficeError(last.error, 422);
  return last;
}

/** A file's bytes in base64, as JSON can carry them. */
export function base64Of(file: File): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(String(reader.result).replace(/^[^,]*,/, "")));
    reader.addEventListener("error", () =>
      failed(new OfficeError("读不了这个文件。请关掉正在打开它的程序再试。", 0)),
    );
    reader.readAsDataURL(file);
  });
}

export interface LedgerRequest {
  readonly name: string;
  readonly content: string;
  readonly type: string;
  readonly sheet?: string;
  readonly columns?: Readonly<Record<string, string>>;
  readonly usual?: Readonly<Record<string, string>>;
  readonly year?: number;
  readonly skipFaulty?: boolean;
}

/** The plan as the office tells it: rows without values. */
export interface ToldPlan extends Omit<ImportPlan, "rows"> {
  readonly counts: { readonly rows: number; readonly sound: number; readonly faulty: number };
  readonly rows: readonly {
    readonly row: number;
    readonly id: string;
    readonly title: string;
    readonly faults: readonly RowFault[];
    readonly notes: readonly RowFault[];
  }[];
}

interface ImportAnswer {
  readonly progress?: number;
  readonly error?: string;
  readonly plan?: ToldPlan;
  readonly done?: { readonly commit: string; readonly imported: number; readonly skipped: number };
}
