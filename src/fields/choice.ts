import { z } from "zod";
import { common, type Field, type Words } from "./field.ts";

type Options = Readonly<Record<string, string>>;

/** One of a fixed set; `options` maps the stored word to the Chinese one. Only for what code must tell apart. */
export function choice<const O extends Options>(
  words: Words & { options: O; preset?: keyof O & string },
): Field<z.ZodEnum<{ [K in keyof O & string]: K }>> & { readonly options: O } {
  const keys = Object.keys(words.options) as (keyof O & string)[];
  return {
    options: words.options,
    kind: "单选",
    label: words.label,
    hint: words.hint,
    required: true,
    schema: z.enum(keys, {
      error: (issue) => (issue.input === undefined ? "没有选择" : `没有“${String(issue.input)}”这个选项`),
    }) as unknown as z.ZodEnum<{ [K in keyof O & string]: K }>,
    remedy: `请从这些里选一个：${keys.map((key) => `${words.options[key]}（${key}）`).join("、")}。`,
    widget: () => ({
      widget: "select",
      ...common(words),
      options: keys.map((value) => ({ value, label: words.options[value] })),
      ...(words.preset ? { default: words.preset } : {}),
    }),
    toCell: (value) => words.options[value as string] ?? String(value),
  };
}

/** Yes or no; left out means no. */
export function flag(words: Words): Field<z.ZodDefault<z.ZodBoolean>> {
  return {
    kind: "是或否",
    label: words.label,
    hint: words.hint,
    required: false,
    schema: z.boolean({ error: "不是“是”或“否”" }).default(false),
    remedy: "请写 true（是）或 false（否）。",
    widget: () => ({ widget: "boolean", ...common(words), required: false, default: false }),
    toCell: (value) => (value ? "是" : "否"),
  };
}
