import { z } from "zod";
import { common, type Field, type Words } from "./field.ts";

/** A part of a whole, written `2/3`; kept as written, so that it is compared without rounding. */
export function fraction(words: Words): Field<z.ZodString> {
  const pattern = /^[1-9]\d?\/[1-9]\d?$/;
  const hint = words.hint ?? "写成 2/3、1/2 的样子";
  return {
    kind: "分数",
    label: words.label,
    hint,
    required: true,
    schema: z
      .string({ error: "没有填写" })
      .regex(pattern, "不是分数")
      .refine((value) => isAtMostOne(value), "大于 1"),
    remedy: "请写成 2/3、1/2 的样子，不超过 1。",
    widget: () => ({
      widget: "string",
      ...common({ ...words, hint }),
      pattern: [pattern.source, "写成 2/3 的样子"],
    }),
    toCell: String,
  };
}

function isAtMostOne(value: string): boolean {
  const [upper = 0, lower = 0] = value.split("/").map(Number);
  return upper <= lower;
}
