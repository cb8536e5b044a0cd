import { read, SSF, utils, type CellObject } from "@e965/xlsx";
import type { Cell, Table } from "../domain/open-data/index.ts";
import { textInWorkbook } from "./write-workbook.ts";

/**
 * Where a workbook's cells are not those of its table, or why it cannot be read, in Chinese; undefined when all
 * are the same. Rows are numbered as the workbook shows them, the header being row 1.
 */
export function workbookFault(bytes: Uint8Array, { columns, rows }: Table): string | undefined {
  const found = rowsOf(bytes);
  if (!found) return "打不开，不是完整的工作簿";
  const wanted: readonly (readonly Cell[])[] = [columns.map(({ name }) => name), ...rows];
  if (found.length !== wanted.length) return `有 ${found.length} 行，应有 ${wanted.length} 行`;
  for (const [index, row] of wanted.entries()) {
    for (const [at, cell] of row.entries()) {
      const [should, is] = [textInWorkbook(cell), found[index]?.[at] ?? ""];
      if (should !== is) return `第 ${index + 1} 行“${columns[at]?.name}”是“${is}”，应是“${should}”`;
    }
    const stray = found[index]?.slice(row.length).find((cell) => cell !== "");
    if (stray !== undefined) return `第 ${index + 1} 行多出“${stray}”`;
  }
  return undefined;
}

function rowsOf(bytes: Uint8Array): Cell[][] | undefined {
  try {
    const book = read(bytes, { cellNF: true, cellFormula: false, cellHTML: false });
    const sheet = book.Sheets[book.SheetNames[0] ?? ""];
    const area = sheet?.["!ref"];
    if (!sheet || area === undefined) return undefined;
    const { e: end } = utils.decode_range(area);
    return Array.from({ length: end.r + 1 }, (_, r) =>
      Array.from({ length: end.c + 1 }, (_unused, c) =>
        valueOf(sheet[utils.encode_cell({ r, c })] as CellObject | undefined),
      ),
    );
  } catch {
    return undefined;
  }
}

function valueOf(cell: CellObject | undefined): Cell {
  if (cell?.v === undefined || cell.v === null || cell.t === "e") return "";
  if (typeof cell.v !== "number") return String(cell.v);
  return cell.z !== undefined && SSF.is_date(String(cell.z)) ? SSF.format("yyyy-mm-dd", cell.v) : cell.v;
}
