import { day, entryNumber, longText, optional, shortName, text, webAddress } from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo } from "./shared-fields.ts";

/** A report that cites a figure of this site, so that a correction can reach whoever repeated the number. */
export const pressType = defineContentType({
  name: "press",
  label: "媒体引用",
  description: "哪家媒体哪天用了本站的哪个数字。数字更正了，就按这份记录告诉他们。",
  folder: "press",
  address: "/press/",
  fields: {
    id: entryNumber({ label: "编号", code: "BD" }),
    title: text({ label: "报道标题", max: 80 }),
    medium: text({ label: "媒体", max: 40 }),
    day: day({ label: "刊出日期" }),
    address: optional(webAddress({ label: "报道网址" })),
    figure: shortName({ label: "引用的数字", hint: "数字页网址里的短名，例如 closing-rate" }),
    value: text({ label: "报道里写的数", hint: "照抄，例如 95.2%、168 件", max: 40 }),
    asOf: day({ label: "数据截至", hint: "报道里说数到哪一天；没有说就写刊出日期" }),
    note: optional(longText({ label: "说明" })),
    demo,
  },
});

export type PressData = DataOf<typeof pressType>;
