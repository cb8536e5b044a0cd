import { z } from "zod";
import type { Field } from "./field.ts";

/** Makes a field one that may stay empty. Decap leaves emptied fields as `""`, `null` or `[]`. */
export function optional<Schema extends z.ZodType>(
  field: Field<Schema>,
): Field<z.ZodPreprocess<z.ZodOptional<Schema>>> {
  return {
    ...field,
    required: false,
    schema: z.preprocess(blankToUndefined, field.schema.optional()) as z.ZodPreprocess<z.ZodOptional<Schema>>,
    widget: () => ({ ...field.widget(), required: false }),
    toCell: (value, names) => (value === undefined ? "" : field.toCell(value, names)),
    ...(field.parts ? { parts: (value) => (value === undefined ? [] : field.parts!(value)) } : {}),
  };
}

function blankToUndefined(value: unknown): unknown {
  const isBlank = value === "" || value === null || (Array.isArray(value) && value.length === 0);
  return isBlank || isEmptyGroup(value) ? undefined : value;
}

/** Decap writes an untouched group as `{}` or as keys that are all blank. */
function isEmptyGroup(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((inner) => blankToUndefined(inner) === undefined)
  );
}
