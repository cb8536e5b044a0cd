import type { Field } from "../fields/index.ts";
import type { ContentType } from "./define-content-type.ts";

/** Fields that a list of the admin needs: number, title, days to sort by, options to filter by, and pictures. */
export function listedFields(type: ContentType): string[] {
  const needed = Object.keys(type.fields).filter((name) => {
    const field = type.fields[name]!;
    return isDay(field) || field.isMedia || "options" in field;
  });
  return [...new Set(["id", type.titleField, ...needed])];
}

/** Whether a field holds a day. */
export function isDay(field: Field): boolean {
  return field.kind === "日期";
}
