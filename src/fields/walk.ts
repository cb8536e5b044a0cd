import type { Field, Fields } from "./field.ts";

/** One innermost value of an entry. `path` leads to it: `["steps", 2, "unit"]`. */
export interface Leaf {
  readonly path: readonly (string | number)[];
  readonly field: Field;
  readonly value: unknown;
}

/** Every innermost value that is filled in; values must have passed the schema. */
export function leaves(fields: Fields, values: Readonly<Record<string, unknown>>): Leaf[] {
  const found: Leaf[] = [];
  for (const [key, field] of Object.entries(fields)) visit(field, values[key], [key], found);
  return found;
}

/** The field at a path, as far as the path leads into described fields, with Chinese labels on the way. */
export function describePath(
  fields: Fields,
  path: readonly PropertyKey[],
): { field: Field | undefined; label: string } {
  let inside: Fields | undefined = fields;
  let field: Field | undefined;
  const labels: string[] = [];
  for (const key of path) {
    if (typeof key === "number") {
      labels.push(`第${key + 1}项`);
      field = field && "of" in field ? (field["of"] as Field) : field;
    } else {
      const next: Field | undefined = inside?.[String(key)];
      if (!next) break;
      field = next;
      labels.push(next.label);
    }
    inside = field && "fields" in field ? (field["fields"] as Fields) : innerFields(field);
  }
  return { field, label: labels.join(" › ") };
}

function innerFields(field: Field | undefined): Fields | undefined {
  const of = field && "of" in field ? (field["of"] as Field) : undefined;
  return of && "fields" in of ? (of["fields"] as Fields) : undefined;
}

function visit(field: Field, value: unknown, path: (string | number)[], found: Leaf[]): void {
  if (value === undefined) return;
  if (!field.parts) found.push({ path, field, value });
  else for (const part of field.parts(value)) visit(part.field, part.value, [...path, part.key], found);
}
