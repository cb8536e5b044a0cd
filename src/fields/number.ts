import { z } from "zod";
import { common, type Field, type Words } from "./field.ts";

type NumberField = Field<z.ZodNumber>;

/** A whole number of `unit`, from `min` (0) to `max` (ten million). */
export function count(words: Words & { unit: string; min?: number; max?: number }): NumberField {
  const { min = 0, max = 10_000_000 } = words;
  return {
    kind: `整数（${words.unit}）`,
    label: words.label,
    hint: words.hint,
    required: true,
    schema: z
      .number({ error: (issue) => (issue.input === undefined ? "没有填写" : "不是数字") })
      .int("不是整数")
      .min(min, `小于 ${min}`)
      .max(max, `大于 ${max}`),
    remedy: `请填整数，单位${words.unit}，从 ${min} 到 ${max}。`,
    widget: () => ({
      widget: "number",
      ...common({ ...words, hint: words.hint ?? `单位：${words.unit}` }),
      value_type: "int",
      min,
      max,
      step: 1,
    }),
    toCell: Number,
  };
}

/** Money in yuan with at most two decimals. */
export function money(words: Words): NumberField {
  return {
    kind: "金额（元）",
    label: words.label,
    hint: words.hint,
    required: true,
    schema: z
      .number({ error: (issue) => (issue.input === undefined ? "没有填写" : "不是数字") })
      .min(0, "小于 0")
      .multipleOf(0.01, "最多写到分"),
    remedy: "请填金额，单位元，最多两位小数，例如 1280.50。",
    widget: () => ({
      widget: "number",
      ...common({ ...words, hint: words.hint ?? "单位：元" }),
      value_type: "float",
      min: 0,
      step: 0.01,
    }),
    toCell: Number,
  };
}

/** Floor area in square metres with at most two decimals. */
export function area(words: Words): NumberField {
  return {
    kind: "面积（平方米）",
    label: words.label,
    hint: words.hint,
    required: true,
    schema: z
      .number({ error: (issue) => (issue.input === undefined ? "没有填写" : "不是数字") })
      .min(0, "小于 0")
      .multipleOf(0.01, "最多两位小数"),
    remedy: "请填面积，单位平方米，最多两位小数，例如 89.75。",
    widget: () => ({
      widget: "number",
      ...common({ ...words, hint: words.hint ?? "单位：平方米" }),
      value_type: "float",
      min: 0,
      step: 0.01,
    }),
    toCell: Number,
  };
}
