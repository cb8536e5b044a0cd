import { z } from "zod";
import { common, type Field, type Words } from "./field.ts";

/** The public address of a picture under `content/media`: `/media/名称.webp`. */
export function image(words: Words): Field<z.ZodString> {
  return {
    kind: "图片",
    label: words.label,
    hint: words.hint,
    required: true,
    schema: z
      .string({ error: "没有选择图片" })
      .regex(/^\/media\/[^/\\]+\.(png|jpe?g|webp|avif|svg)$/i, "不是 /media/ 下的图片"),
    remedy: "请上传 png、jpg、webp、avif 或 svg 图片；人脸、车牌、门牌先打码。",
    isMedia: true,
    widget: () => ({ widget: "image", ...common(words), choose_url: false }),
    toCell: String,
  };
}
