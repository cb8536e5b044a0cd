import writeXlsxFile, { type Row } from "write-excel-file/node";
import type { Sheet, Table } from "../domain/open-data/index.ts";
import { withoutZipTimes } from "./without-zip-times.ts";

/**
 * The bytes of a workbook: codes as text, days as real dates, numbers as numbers, header row frozen. The same
 * table always gives the same bytes.
 */
export async function workbook({
  title,
  table,
}: Pick<Sheet, "title" | "table">): Promise<Uint8Array<ArrayBuffer>> {
  const header: Row = table.columns.map(({ name }) => ({ value: name, format: "@", fontWeight: "bold" }));
  const rows = table.rows.map((row): Row => row.map((cell, at) => cellOf(cell, table.columns[at]?.type)));
  const book = writeXlsxFile([header, ...rows], {
    sheet: title.replace(/[[\]:*?/\\]/g, " ").slice(0, 31),
    stickyRowsCount: 1,
    columns: table.columns.map((_, at) => ({ width: widthOf(table, at) })),
  });
  return withoutZipTimes(new Uint8Array(await book.toBuffer()));
}

/** A cell as a workbook can hold it: text that is too long is cut and says so. */
export function textInWorkbook<Value extends string | number>(cell: Value): Value | string {
  return typeof cell === "string" && cell.length > LONGEST ? `${cell.slice(0, LONGEST)}${CUT}` : cell;
}

function cellOf(cell: string | number, type: string | undefined): Row[number] {
  if (cell === "") return null;
  if (typeof cell === "number") return cell;
  if (type === "date" && DAY.test(cell))
    return { value: new Date(`${cell}T00:00:00Z`), format: "yyyy-mm-dd" };
  // The text format keeps a code as it is when somebody edits the cell.
  return { value: textInWorkbook(cell), type: String, format: "@" };
}

/** Wide enough for nearly all of a column, a Chinese character counting two, within what a screen shows. */
function widthOf({ columns, rows }: Table, at: number): number {
  const widths = rows.slice(0, SAMPLE).map((row) => width(String(row[at] ?? "")));
  const usual = widths.sort((a, b) => a - b)[Math.floor(widths.length * 0.9)] ?? 0;
  return Math.min(Math.max(usual, width(columns[at]?.name ?? "")) + 2, 50);
}

function width(text: string): number {
  let sum = 0;
  for (const character of text) sum += character > "\u2e80" ? 2 : 1;
  return sum;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SAMPLE = 500;
/** A cell of a workbook holds 32,767 characters. */
const LONGEST = 32_700;
const CUT = "……（单元格放不下，全文见 CSV）";
