import type { ContentType, Entry, TypeName } from "../../content-types/index.ts";
import { leaves, type Field } from "../../fields/index.ts";
import type { Content } from "../content.ts";
import { cellsOf, columnsOf, wordFor } from "./columns.ts";
import type { OpenFile, Table } from "./open-file.ts";
import { openValues } from "./open-values.ts";
import { fileNameOf, isOpenEntry, openFields } from "./open-types.ts";
import { tableFile } from "./table-file.ts";
import { tableSchema } from "./table-schema.ts";

/** The files of a content type: a table and, with everything as it is stored, JSON. Settings are JSON only. */
export function entryFiles(type: ContentType<TypeName>, content: Content, today: string): OpenFile[] {
  const entries = content
    .all(type.name)
    .filter(isOpenEntry)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const name = fileNameOf(type);
  const json: OpenFile = {
    title: type.label,
    rows: entries.length,
    path: `${name}.json`,
    name: `${name}-json`,
    format: "json",
    description: `${type.description}存储的原样，编号和它代表的名称都在内。`,
    text: jsonOf(type, entries, content, today),
  };
  if (type.single) return [json];
  const columns = columnsOf(type);
  const csv = tableFile(
    { path: `${name}.csv`, name: `${name}-csv`, title: type.label, description: type.description },
    tableSchema(type),
    entries.map((entry) => cellsOf(entry, columns, content)),
  );
  return [csv, json];
}

/** All entries of a type as a table, for staff: what the public table has, and what only the office sees. */
export function tableOf(type: ContentType<TypeName>, content: Content): Table {
  const columns = columnsOf(type);
  const entries = [...content.all(type.name)].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    columns: tableSchema(type).fields,
    rows: entries.map((entry) => cellsOf(entry, columns, content)),
  };
}

function jsonOf(
  type: ContentType<TypeName>,
  entries: readonly Entry[],
  content: Content,
  today: string,
): string {
  const names: Record<string, Record<string, string>> = {};
  const fields = openFields(type);
  const lines = entries.map((entry) => {
    const values = openValues(entry, content);
    for (const { path, field, value } of leaves(fields, values)) {
      const word = wordBehind(field, value, content);
      if (word === undefined) continue;
      const at = path.filter((key) => typeof key === "string").join(".");
      (names[at] ??= {})[String(value)] = word;
    }
    const open = Object.fromEntries(Object.keys(fields).map((key) => [key, values[key]]));
    return JSON.stringify({ id: entry.id, ...open });
  });
  const head = { type: type.name, label: type.label, asOf: today, count: entries.length, names };
  // One entry a line, so that two versions can be compared line by line.
  return `${JSON.stringify(head).slice(0, -1)},"entries":[\n${lines.join(",\n")}\n]}\n`;
}

/** The Chinese word for a stored id or choice; undefined when the value is its own word. */
function wordBehind(field: Field, value: unknown, content: Content): string | undefined {
  if (field.refersTo) return wordFor(field.refersTo, String(value), content);
  return "options" in field ? String(field.toCell(value, (_, id) => id)) : undefined;
}
