import { z } from "zod";
import { common, type Field, type Words } from "./field.ts";

/** The entry's number, equal to its file name: community or type code, year, running number; `LJ-2024-0168`. */
export function entryNumber(words: Words & { code: string }): Field<z.ZodString> & { readonly code: string } {
  const pattern = /^[A-Z]{2,6}-\d{4}-\d{3,5}$/;
  const example = `${words.code}-2024-0001`;
  return {
    code: words.code,
    kind: "编号",
    label: words.label,
    hint: words.hint,
    required: true,
    schema: z.string({ error: "没有填写" }).regex(pattern, `编号要写成 ${example} 的样子`),
    remedy: `请写成 ${example} 的样子：字母、年份、序号；编号就是文件名，发布后不再改。`,
    widget: () => ({
      widget: "entry-number",
      ...common(words),
      code: words.code,
      pattern: [pattern.source, `写成 ${example} 的样子`],
    }),
    toCell: String,
  };
}
