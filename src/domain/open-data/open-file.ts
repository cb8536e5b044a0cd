import type { TableSchema } from "./table-schema.ts";

/** One file that is offered for download. */
export interface OpenFile {
  /** Its path below `/data/`, never changed: `cases.csv`. */
  readonly path: string;
  /** Its name in the data package: `cases-csv`. */
  readonly name: string;
  /** What it is called in Chinese, and what is in it. */
  readonly title: string;
  readonly description: string;
  readonly format: "csv" | "json";
  /** Records in it, the header not counted. */
  readonly rows: number;
  readonly text: string;
  /** The columns; only for tables. */
  readonly schema?: TableSchema;
}
