import type { Field, Fields } from "../../fields/index.ts";

/** Every field of a content type in reading order, those inside lists and groups after the list. */
export function fieldRows(
  fields: Fields,
  names: readonly string[] = [],
  keys: readonly string[] = [],
): FieldRow[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const name = [...names, field.label];
    const path = [...keys, key];
    const inside = fieldsInside(field);
    return [
      { name: name.join(" › "), key: path.join("."), field },
      ...(inside ? fieldRows(inside, name, path) : []),
    ];
  });
}

function fieldsInside(field: Field): Fields | undefined {
  const one = "of" in field ? (field.of as Field) : field;
  return "fields" in one ? (one.fields as Fields) : undefined;
}

export interface FieldRow {
  /** Labels from the outside in: 办理步骤 › 日期. */
  readonly name: string;
  /** Keys as in the file: `steps.day`. */
  readonly key: string;
  readonly field: Field;
}
