import type { SchemaField, TableSchema } from "./table-schema.ts";

/** The Table Schema of a table that is not of a content type, from a list of its columns. */
export function plainSchema(columns: readonly PlainColumn[]): TableSchema {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: columns.map((column): SchemaField => ({
      ...column,
      title: column.name,
      ...(column.type === "boolean" ? { trueValues: ["是"], falseValues: ["否"] } : {}),
    })),
  };
}

type PlainColumn = Pick<SchemaField, "key" | "name" | "type" | "description">;
