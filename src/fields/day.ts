import { z } from "zod";
import { common, type Field, type Words } from "./field.ts";

/** A calendar day in the community's time zone, `YYYY-MM-DD`. Days that do not exist are refused; `editor` is a widget of the admin's own. */
export function day(words: Words & { editor?: string }): Field<z.ZodISODate> {
  return {
    kind: "日期",
    label: words.label,
    hint: words.hint,
    required: true,
    schema: z.iso.date({ error: (issue) => (issue.input === undefined ? "没有填写" : "不是有效的日期") }),
    remedy: "请写成 2024-06-24 的样子，并确认这一天存在。",
    // Decap's own pickers shift days by the time zone; the widget of the admin writes the day as typed.
    widget: () => ({ widget: words.editor ?? "day", ...common(words) }),
    toCell: String,
  };
}

/** A time of day on the 24-hour clock, `HH:MM`. */
export function timeOfDay(words: Words): Field<z.ZodString> {
  const pattern = /^([01]\d|2[0-3]):[0-5]\d$/;
  return {
    kind: "时刻",
    label: words.label,
    hint: words.hint ?? "24 小时制，例如 19:30",
    required: true,
    schema: z.string({ error: "没有填写" }).regex(pattern, "不是有效的时刻"),
    remedy: "请用 24 小时制写成 19:30 的样子。",
    widget: () => ({
      widget: "string",
      ...common({ ...words, hint: words.hint ?? "24 小时制，例如 19:30" }),
      pattern: [pattern.source, "写成 19:30 的样子"],
    }),
    toCell: String,
  };
}
