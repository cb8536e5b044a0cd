import { describePath } from "../../fields/index.ts";
import { contentType } from "../../content-types/index.ts";
import { pictureChecks } from "../../content-types/shared-fields.ts";
import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { faultAt } from "./fault-at.ts";

/** A photograph is published after somebody looked at it for faces, clothing, plates, doors and children. */
export const pictureCleared: Check = {
  name: "picture-cleared",
  description: "Ensure that every photograph was looked through, and that no camera still is shown.",
  forEntry(entry) {
    const pictures = (entry.data as { pictures?: readonly Picture[] }).pictures ?? [];
    return pictures.flatMap((picture, i): Fault[] => {
      const path = ["pictures", i];
      if (picture.source === "cctv")
        return [
          faultAt(
            entry,
            [...path, "source"],
            "是监控画面",
            "监控录像只能用于公共安全，不公开；请换一张现场照片或示意图。",
          ),
        ];
      // A vector drawing shows nobody.
      if (picture.source === "drawing" || /\.svg$/i.test(picture.image)) return [];
      const open = Object.keys(pictureChecks).filter((key) => picture.checked?.[key] !== true);
      if (open.length === 0) return [];
      const { fields } = contentType(entry.type);
      const names = open.map((key) => describePath(fields, [...path, "checked", key]).field?.label ?? key);
      return [
        faultAt(
          entry,
          [...path, "checked"],
          `还没有逐项看过：${names.join("、")}`,
          "请放大照片看一遍，有就打码，没有或打好码再勾选。手绘图、示意图请把“图片来源”选成示意图。",
        ),
      ];
    });
  },
};

interface Picture {
  readonly image: string;
  readonly source?: string;
  readonly checked?: Readonly<Record<string, boolean>>;
}
