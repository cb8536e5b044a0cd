import { read, set_cptable, SSF, type CellObject, type WorkSheet } from "@e965/xlsx";
import * as codePages from "@e965/xlsx/dist/cpexcel.full.mjs";
import type { Cell, Sheet } from "../domain/import/index.ts";

/**
 * The sheets of a ledger: .xlsx, .xls (old code pages too), or .csv in UTF-8 or GB18030. Dates come as they are
 * formatted, `YYYY-MM-DD`. Throws `LedgerError` (Chinese) for what is none of these, too large, or locked.
 */
export function readLedger(fileName: string, bytes: Uint8Array): Sheet[] {
  if (bytes.byteLength > LARGEST)
    throw new LedgerError("文件超过 12 MB。请删去图片和多余的工作表，或按年份拆开。");
  if (bytes.byteLength === 0) throw new LedgerError("这是一个空文件。");
  const isWorkbook = startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
  if (!isWorkbook && !/\.(csv|txt|tsv)$/i.test(fileName))
    throw new LedgerError("只能导入 .xlsx、.xls、.csv 文件。请在 Excel 或 WPS 里另存为其中一种。");
  set_cptable(codePages);
  try {
    const book = isWorkbook
      ? read(bytes, { cellNF: true, cellFormula: false, cellHTML: false })
      : read(decode(bytes), { type: "string", raw: true, cellNF: true });
    const from1904 = book.Workbook?.WBProps?.date1904 === true;
    const hidden = new Set(book.Workbook?.Sheets?.filter(({ Hidden }) => Hidden).map(({ name }) => name));
    return book.SheetNames.filter((name) => !hidden.has(name)).flatMap((name) => {
      const sheet = book.Sheets[name];
      return sheet ? [asSheet(isWorkbook ? name : fileName, sheet, from1904)] : [];
    });
  } catch (cause) {
    const isLocked = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new LedgerError(
      isLocked
        ? "文件设了打开密码。请去掉密码再导入。"
        : "读不了这个文件，可能已经损坏。请在 Excel 里打开后另存一份再试。",
      { cause },
    );
  }
}

/** A file that cannot be read as a ledger; Chinese. */
export class LedgerError extends Error {
  override name = "LedgerError";
}

/** UTF-8 where the bytes are that, else GB18030, in which Chinese Excel saves CSV. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function asSheet(name: string, sheet: WorkSheet, from1904: boolean): Sheet {
  const merges = (sheet["!merges"] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  const rows: Cell[][] = [];
  for (const [address, cell] of Object.entries(sheet)) {
    const at = /^([A-Z]+)(\d+)$/.exec(address);
    if (!at) continue;
    const row = Number(at[2]) - 1;
    const column = columnOf(at[1] ?? "");
    if (row >= MOST_ROWS || column >= MOST_COLUMNS) continue;
    (rows[row] ??= [])[column] = valueOf(cell as CellObject, from1904);
  }
  const filled = Array.from({ length: rows.length }, (_, row) => {
    const cells = rows[row] ?? [];
    return Array.from({ length: cells.length }, (_unused, column) => cells[column] ?? "");
  });
  return { name, rows: filled, merges, ...(from1904 ? { from1904 } : {}) };
}

function valueOf({ t, v, z }: CellObject, from1904: boolean): Cell {
  if (t === "n" && typeof v === "number" && z !== undefined && SSF.is_date(String(z)))
    return dateOf(v, from1904);
  if (t === "e" || v === undefined || v === null) return "";
  return typeof v === "number" || typeof v === "boolean" ? v : String(v);
}

function dateOf(serial: number, date1904: boolean): Cell {
  const { y, m, d, H, M } = SSF.parse_date_code(serial, { date1904 });
  if (serial < 1) return `${two(H)}:${two(M)}`;
  const day = `${y}-${two(m)}-${two(d)}`;
  return serial % 1 === 0 ? day : `${day} ${two(H)}:${two(M)}`;
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}

function columnOf(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

const LARGEST = 12 * 2 ** 20;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;
