/** A table as it stands in a workbook or CSV file; rows may be of different lengths, blank cells are "". */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Areas of joined cells; only their first cell has a value in `rows`. */
  readonly merges: readonly Area[];
  /** True when the workbook counts days from 1904 (old Excel for Macintosh). */
  readonly from1904?: boolean | undefined;
}

/** Text, a number, yes or no. A cell that the workbook formats as a date comes as `YYYY-MM-DD` or with ` HH:MM`. */
export type Cell = string | number | boolean;

/** Rows and columns from 0, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The rows with every joined area filled with its value, which is what a reader of the sheet sees. */
export function filledRows({ rows, merges }: Sheet): Cell[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filled = rows.map((row) => Array.from({ length: width }, (_, at): Cell => row[at] ?? ""));
  for (const { top, left, bottom, right } of merges) {
    const value = filled[top]?.[left] ?? "";
    for (let row = top; row <= bottom && row < filled.length; row += 1)
      for (let column = left; column <= right && column < width; column += 1) filled[row]![column] = value;
  }
  return filled;
}

/** The letter over a column: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnLetter(Math.floor(index / 26) - 1) + rest;
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === "string" && cell.trim() === "");
}
