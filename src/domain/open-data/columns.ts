import { contentType, type ContentType, type Entry, type TypeName } from "../../content-types/index.ts";
import type { Field, Fields } from "../../fields/index.ts";
import type { Content } from "../content.ts";
import { openValues } from "./open-values.ts";
import { placeName } from "../text/place-name.ts";
import type { Cell } from "./csv.ts";
import { openFields, openTypes } from "./open-types.ts";

/** The columns of a content type's table: one per field, and beside each reference the id it stands for. */
export function columnsOf(type: ContentType<TypeName>): Column[] {
  return Object.entries(openFields(type)).flatMap(([key, field]): Column[] => {
    const column: Column = { key, title: field.label, field };
    const target = field.refersTo && "entry" in field.refersTo ? field.refersTo.entry : undefined;
    const pointsAt = openTypes.find(({ name }) => name === target);
    return pointsAt ? [column, { key, title: `${field.label}编号`, field, pointsAt }] : [column];
  });
}

/** The cells of an entry, in the order of the columns: words people read, days as `YYYY-MM-DD`. */
export function cellsOf(entry: Entry, columns: readonly Column[], content: Content): Cell[] {
  const values = openValues(entry, content);
  return columns.map(({ key, field, pointsAt }) => {
    const value = values[key];
    if (pointsAt) return value === undefined ? "" : String(value);
    return field.toCell(value, (target, id) => wordFor(target, id, content));
  });
}

/** The words behind an id, a building with its estate. */
export function wordFor(target: NonNullable<Field["refersTo"]>, id: string, content: Content): string {
  return "entry" in target && target.entry === "place" ? placeName(content, id) : content.nameOf(target, id);
}

/** The title of the column that holds a type's ids. */
export function idTitle(type: TypeName): string {
  return (contentType(type).fields as Fields)["id"]?.label ?? "编号";
}

export interface Column {
  /** Key of the field in the entry and in the JSON file. */
  readonly key: string;
  /** The head of the column, one of its kind in the table. */
  readonly title: string;
  readonly field: Field;
  /** Set when the column holds ids of this type's entries. */
  readonly pointsAt?: ContentType<TypeName>;
}
