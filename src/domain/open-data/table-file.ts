import { csvText, type Cell } from "./csv.ts";
import type { AboutFile, OpenFile } from "./open-file.ts";
import type { TableSchema } from "./table-schema.ts";

/** A table as a CSV file with its schema; `rows` are in the order of the schema's fields. */
export function tableFile(
  about: TableAbout,
  schema: TableSchema,
  rows: readonly (readonly Cell[])[],
): OpenFile {
  const { fields } = schema;
  return {
    ...about,
    format: "csv",
    rows: rows.length,
    text: csvText(
      fields.map(({ name }) => name),
      rows,
    ),
    schema,
    table: { columns: fields, rows },
  };
}

type TableAbout = Pick<AboutFile, "path" | "name" | "title" | "description">;
