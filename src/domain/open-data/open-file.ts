import type { Cell } from "./csv.ts";
import type { SchemaField, TableSchema } from "./table-schema.ts";

/** One file that is offered for download. */
export interface OpenFile extends AboutFile {
  readonly format: "csv" | "json";
  readonly text: string;
  /** The cells of a table, which is offered as a workbook too. */
  readonly table?: Table;
}

/** A table as a workbook (XLSX): the same cells as its CSV file, with their types. */
export interface Sheet extends AboutFile {
  readonly format: "xlsx";
  readonly table: Table;
}

/** What a download is told as. */
export interface AboutFile {
  /** Its path below `/data/`, never changed: `cases.csv`. */
  readonly path: string;
  /** Its name in the data package: `cases-csv`. */
  readonly name: string;
  /** What it is called in Chinese, and what is in it. */
  readonly title: string;
  readonly description: string;
  readonly format: "csv" | "json" | "xlsx";
  /** Records in it, the header not counted. */
  readonly rows: number;
  /** The columns; only for tables of text. */
  readonly schema?: TableSchema;
}

/** Cells in rows; each row is as long as there are columns. */
export interface Table {
  readonly columns: readonly SchemaField[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The workbooks among the files: one beside each table. */
export function sheetsOf(files: readonly OpenFile[]): Sheet[] {
  return files.flatMap(({ path, name, title, rows, table }) =>
    table
      ? [
          {
            path: path.replace(/csv$/, "xlsx"),
            name: name.replace(/csv$/, "xlsx"),
            title,
            description: "和 CSV 是同一张表：编号是文字，日期是日期，表头固定不动。",
            format: "xlsx",
            rows,
            table,
          },
        ]
      : [],
  );
}
