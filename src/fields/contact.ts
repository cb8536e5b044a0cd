import { z } from "zod";
import { common, type Field, type Words } from "./field.ts";

/** An office telephone: a landline with area code or a short service number; never a mobile. */
export function officePhone(words: Words): Field<z.ZodString> {
  const pattern = /^(0\d{2,3}-[2-9]\d{6,7}(-\d{1,6})?|1\d{2}|1\d{4}|[48]00-?\d{3}-?\d{4})$/;
  return {
    kind: "办公电话",
    label: words.label,
    hint: words.hint ?? "座机或热线，例如 0571-63700000、12345；不要填手机号。",
    required: true,
    schema: z.string({ error: "没有填写" }).regex(pattern, "不是办公座机或热线"),
    remedy: "请填带区号的座机（0571-63700000）或热线（12345），不要填手机号。",
    widget: () => ({
      widget: "string",
      ...common({ ...words, hint: words.hint ?? "座机或热线，例如 0571-63700000、12345；不要填手机号。" }),
      pattern: [pattern.source, "填座机或热线，不要填手机号"],
    }),
    toCell: String,
  };
}

/** A mobile number that its holder has agreed to show; which field holds the consent is for the check to know. */
export function mobilePhone(words: Words): Field<z.ZodString> {
  const pattern = /^1[3-9]\d{9}$/;
  const hint = words.hint ?? "本人书面同意才填，11 位数字；能填座机就不填手机。";
  return {
    kind: "手机号（须有同意书）",
    label: words.label,
    hint,
    required: true,
    schema: z.string({ error: "没有填写" }).regex(pattern, "不是 11 位手机号"),
    remedy: "请填 11 位手机号，中间不加空格；没有本人书面同意就留空，改填办公座机。",
    widget: () => ({
      widget: "string",
      ...common({ ...words, hint }),
      pattern: [pattern.source, "填 11 位手机号"],
    }),
    toCell: String,
  };
}

/** A web address of another site, or a path on this one that starts with `/`. */
export function webAddress(words: Words): Field<z.ZodString> {
  const pattern = /^(https:\/\/[^\s<>"]+|http:\/\/[^\s<>"]+|\/[^\s<>"]*)$/;
  return {
    kind: "网址",
    label: words.label,
    hint: words.hint,
    required: true,
    schema: z.string({ error: "没有填写" }).max(500, "超过 500 个字符").regex(pattern, "不是网址"),
    remedy: "请写完整网址（https:// 开头），或本站路径（/ 开头）。",
    widget: () => ({
      widget: "string",
      ...common(words),
      pattern: [pattern.source, "写 https:// 或 / 开头的网址"],
    }),
    toCell: String,
  };
}
