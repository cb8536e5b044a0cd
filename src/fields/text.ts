import { z } from "zod";
import { common, type Field, type Words } from "./field.ts";

type TextField = Field<z.ZodString>;

/** One line of text, at most 200 characters unless `max` says otherwise; `editor` is a widget of the admin's own. */
export function text(words: Words & { max?: number; editor?: string }): TextField {
  const max = words.max ?? 200;
  return {
    kind: "一行文字",
    label: words.label,
    hint: words.hint,
    required: true,
    schema: line(max),
    remedy: `请写一行文字，不超过 ${max} 个字。`,
    widget: () => ({ widget: words.editor ?? "string", ...common(words) }),
    toCell: String,
  };
}

/** Several lines of plain text, at most 5,000 characters. */
export function longText(words: Words): TextField {
  return {
    kind: "多行文字",
    label: words.label,
    hint: words.hint,
    required: true,
    schema: z.string({ error: notText }).trim().min(1, "没有填写").max(5000, "超过 5000 个字"),
    remedy: "请用几句话写清楚，不超过 5000 个字。",
    widget: () => ({ widget: "text", ...common(words) }),
    toCell: String,
  };
}

/** Several lines that say how a step went; the form offers the workflow's usual phrases to begin with. */
export function stepNote(words: Words): TextField {
  return { ...longText(words), widget: () => ({ widget: "step-note", ...common(words) }) };
}

/** Markdown, drawn with HTML switched off. As a field named `body` it is the text below the front matter. */
export function markdown(words: Words): TextField {
  return {
    kind: "正文",
    label: words.label,
    hint: words.hint,
    required: true,
    schema: z.string({ error: notText }).trim().min(1, "没有填写").max(50_000, "超过 50000 个字"),
    remedy: "请写正文，不超过 50000 个字。",
    widget: () => ({
      widget: "richtext",
      ...common(words),
      buttons: ["heading-two", "heading-three", "bold", "bulleted-list", "numbered-list", "quote", "link"],
      editor_components: ["image"],
    }),
    toCell: String,
  };
}

/** A short name for addresses, such as `parking`: lower-case letters, digits, hyphens. */
export function shortName(words: Words): TextField {
  const pattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  return {
    kind: "网址短名",
    label: words.label,
    hint: words.hint ?? "用在网址里，例如 parking；定了就不再改。",
    required: true,
    schema: z
      .string({ error: "没有填写" })
      .max(40, "超过 40 个字符")
      .regex(pattern, "只能用小写字母、数字和短横"),
    remedy: "请用小写字母、数字和短横写一个短名，例如 parking。",
    widget: () => ({
      widget: "string",
      ...common(words),
      hint: words.hint ?? "用在网址里，例如 parking；定了就不再改。",
      pattern: [pattern.source, "只能用小写字母、数字和短横"],
    }),
    toCell: String,
  };
}

function line(max: number): z.ZodString {
  return z
    .string({ error: notText })
    .trim()
    .min(1, "没有填写")
    .max(max, `超过 ${max} 个字`)
    .refine((value) => !/[\r\n]/.test(value), "不能换行");
}

function notText(issue: { readonly input?: unknown }): string {
  return issue.input === undefined ? "没有填写" : "不是文字";
}
