import { BLANK_DAY } from "../../../src/domain/calendar/day.ts";
import type { ContentType } from "../../../src/content-types/index.ts";
import type { Field, Fields } from "../../../src/fields/index.ts";

/** What stands in the preview for something required that nobody has written yet. */
export const notFilled = "（未填）";

/**
 * A half-written entry made safe to draw: blanks go, lists are lists, and what the schema promises is there,
 * said to be not filled in yet. Nothing is invented that staff could take for their own words.
 */
export function filledDraft(
  type: ContentType,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return filledGroup(type.fields, values);
}

function filledGroup(fields: Fields, values: unknown): Record<string, unknown> {
  const given = isRecord(values) ? values : {};
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = filled(field, given[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function filled(field: Field, value: unknown): unknown {
  const isBlank = value === undefined || value === null || value === "";
  if (isBlank && !field.required) return field.schema.safeParse(undefined).data;
  if ("fields" in field) return filledGroup(field["fields"] as Fields, value);
  if ("of" in field) {
    const items = Array.isArray(value) ? value : [];
    if (items.length === 0 && !field.required) return undefined;
    // The schema promises at least one item.
    return (items.length === 0 ? [undefined] : items).map((item) => filled(field["of"] as Field, item));
  }
  const checked = field.schema.safeParse(value);
  if (checked.success) return checked.data;
  return field.required ? standIn(field, value) : undefined;
}

/** A view computes with days, so a blank one is a day as well; `formatDay` knows it. */
function standIn(field: Field, value: unknown): unknown {
  if (field.kind === "日期") return BLANK_DAY;
  // A text that is too long or has a wrong sign is still what staff wrote.
  const isOwnWords = typeof value === "string" && value !== "" && !("options" in field);
  return isOwnWords ? value : notFilled;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
