import type { ContentType } from "../../../src/content-types/index.ts";
import type { Field, Fields } from "../../../src/fields/index.ts";

/**
 * The values with pictures that are not published yet turned into addresses the browser can show.
 * Pictures in the body stay as they are written.
 */
export function draftPictures(
  type: ContentType,
  values: Record<string, unknown>,
  addressOf: (path: string) => { toString(): string } | undefined,
): Record<string, unknown> {
  return inGroup(type.fields, values);

  function inGroup(fields: Fields, group: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(group).map(([name, value]) => [
        name,
        fields[name] ? inField(fields[name], value) : value,
      ]),
    );
  }

  function inField(field: Field, value: unknown): unknown {
    if (value === null || value === undefined || value === "") return value;
    if (field.isMedia && typeof value === "string") return String(addressOf(value) ?? value);
    if ("of" in field && Array.isArray(value))
      return value.map((item) => inField(field["of"] as Field, item));
    if ("fields" in field && typeof value === "object")
      return inGroup(field["fields"] as Fields, value as Record<string, unknown>);
    return value;
  }
}
