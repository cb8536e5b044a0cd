import { z } from "zod";
import { common, type Field, type Fields, type Words } from "./field.ts";

/** Output type of a group of fields. */
export type Shape<F extends Fields> = { [K in keyof F]: F[K]["schema"] };

/** Several values kept together under one label. */
export function group<F extends Fields>(
  words: Words & { fields: F },
): Field<z.ZodObject<Shape<F>, z.core.$strict>> & { readonly fields: F } {
  return {
    fields: words.fields,
    kind: "一组",
    label: words.label,
    hint: words.hint,
    required: true,
    schema: z.strictObject(shapeOf(words.fields), { error: "不是一组字段" }),
    remedy: `请按这些字段填写：${Object.entries(words.fields)
      .map(([key, field]) => `${key}（${field.label}）`)
      .join("、")}。`,
    widget: () => ({ widget: "object", ...common(words), fields: widgetsOf(words.fields) }),
    toCell: (value, names) =>
      Object.entries(words.fields)
        .map(([key, field]) => [field.label, field.toCell((value as Record<string, unknown>)[key], names)])
        .filter(([, cell]) => cell !== "")
        // Numbers say what they count: 同意184 反对1012, which without would also look like one cut in groups.
        .map(([label, cell]) => (typeof cell === "number" ? `${label}${cell}` : cell))
        .join(" "),
    parts: (value) =>
      Object.entries(words.fields).map(([key, field]) => ({
        key,
        field,
        value: (value as Record<string, unknown>)[key],
      })),
  };
}

/**
 * One or more of the same; wrap in `optional` when the list may be empty. `item` names one in Chinese, `editor`
 * a list widget of the admin's own.
 */
export function list<S extends z.ZodType>(
  words: Words & { of: Field<S>; item?: string; summary?: string; max?: number; editor?: string },
): Field<z.ZodArray<S>> & { readonly of: Field<S> } {
  const max = words.max ?? 200;
  return {
    of: words.of,
    kind: `列表（${words.of.kind}）`,
    label: words.label,
    hint: words.hint,
    required: true,
    schema: z.array(words.of.schema, { error: "不是列表" }).min(1, "至少要有一项").max(max, `超过 ${max} 项`),
    remedy: `请至少写一项${words.item ?? words.label}。`,
    widget: () => ({
      widget: words.editor ?? "list",
      ...common(words),
      ...(words.item ? { label_singular: words.item } : {}),
      ...(words.summary ? { summary: words.summary } : {}),
      // Decap enforces a minimum on an untouched list only when both bounds are given.
      min: 1,
      max,
      ...inner(words.of),
    }),
    toCell: (value, names) => (value as unknown[]).map((one) => words.of.toCell(one, names)).join("；"),
    parts: (value) => (value as unknown[]).map((one, index) => ({ key: index, field: words.of, value: one })),
  };
}

export function shapeOf<F extends Fields>(fields: F): Shape<F> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.schema])) as Shape<F>;
}

/** Decap's field list for named fields. */
export function widgetsOf(fields: Fields): Record<string, unknown>[] {
  return Object.entries(fields).map(([name, field]) => ({ name, ...field.widget() }));
}

function inner(of: Field): Record<string, unknown> {
  const widget = of.widget();
  return widget.widget === "object"
    ? { fields: widget["fields"], collapsed: false }
    : { field: { name: "item", ...widget } };
}
