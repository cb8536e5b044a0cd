import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../domain/checks/index.ts";
import { leftovers } from "../domain/pictures/leftovers.ts";

/** Pictures under the content folder that carry more than pixels: where, when and by whom they were taken. */
export function pictureFaults(contentDir: string, media: readonly string[]): Fault[] {
  return media
    .filter((path) => /\.(png|jpe?g|webp|avif|svg)$/i.test(path))
    .flatMap((path) => {
      const found = leftovers(path, readFileSync(join(contentDir, path)));
      if (found.length === 0) return [];
      return [
        {
          file: path,
          field: "",
          label: "",
          reason: `图片里除了画面还有：${found.join("、")}`,
          remedy: "请从管理端上传这张图片，系统会自动清除；或用软件另存为不带附加信息的图片。",
        },
      ];
    });
}
