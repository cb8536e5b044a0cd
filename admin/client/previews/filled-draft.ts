import type { ContentType } from "../../../src/content-types/index.ts";
import type { Field, Fields } from "../../../src/fields/index.ts";

/**
 * A half-written entry made safe to draw: blanks go, lists are lists, and what the schema promises is there —
 * an empty text, today's day, the first option — so that a view can rely on it.
 */
export function filledDraft(
  type: ContentType,
  values: Readonly<Record<string, unknown>>,
  today: string,
): Record<string, unknown> {
  return filledGroup(type.fields, values, today);
}

function filledGroup(fields: Fields, values: unknown, today: string): Record<string, unknown> {
  const given = isRecord(values) ? values : {};
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = filled(field, given[name], today);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function filled(field: Field, value: unknown, today: string): unknown {
  const isBlank = value === undefined || value === null || value === "";
  if (isBlank && !field.required) return field.schema.safeParse(undefined).data;
  if ("fields" in field) return filledGroup(field["fields"] as Fields, value, today);
  if ("of" in field) {
    const items = Array.isArray(value) ? value : [];
    if (items.length === 0 && !field.required) return undefined;
    // The schema promises at least one item.
    return (items.length === 0 ? [undefined] : items).map((item) =>
      filled(field["of"] as Field, item, today),
    );
  }
  const checked = field.schema.safeParse(value);
  if (checked.success) return checked.data;
  return field.required ? standIn(field, value, today) : undefined;
}

/** Something of the right kind in the place of a value that is missing or refused. */
function standIn(field: Field, value: unknown, today: string): unknown {
  if ("options" in field) return Object.keys(field["options"] as object)[0];
  const widget = field.widget().widget;
  if (widget === "day") return today;
  if (widget === "number") return Number(value) || 0;
  return typeof value === "string" ? value : "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
