import {
  choice,
  day,
  entryNumber,
  group,
  list,
  markdown,
  optional,
  reference,
  text,
  vocabularyItem,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo, pictures, sources } from "./shared-fields.ts";

/** A good deed. A real name needs a consent reference (PIPL art. 25); without one it is 张某 or 某热心居民. */
export const honourType = defineContentType({
  name: "honour",
  label: "红榜",
  description: "好人好事。写真名要先有本人书面同意，没有就写“张某”或“某热心居民”。",
  folder: "honours",
  address: "/honours/",
  shownFrom: ["noticeFrom", "day"],
  fields: {
    id: entryNumber({ label: "编号", code: "HB" }),
    title: text({ label: "标题", max: 60 }),
    day: day({ label: "上榜日期" }),
    category: vocabularyItem({ label: "类别", list: "honourCategories" }),
    place: reference({ label: "小区", to: "place" }),
    honoured: text({ label: "表扬谁", hint: "某热心居民、张某、志愿服务队；真名须有同意书", max: 30 }),
    consent: optional(
      group({
        label: "本人同意书",
        hint: "写真名、放能认出人的照片才要；原件留在社区，不上传。未满 14 岁由监护人签",
        fields: {
          ref: text({ label: "同意书编号", max: 30 }),
          covers: list({
            label: "同意公开什么",
            of: choice({ label: "内容", options: { name: "姓名", deed: "事迹", photo: "照片" } }),
          }),
          until: day({ label: "同意到哪天" }),
          withdrawn: optional(day({ label: "撤回日期", hint: "填了以后，下一次生成网站就整条撤下" })),
        },
      }),
    ),
    team: optional(reference({ label: "志愿服务队", to: "team" })),
    noticeFrom: optional(day({ label: "公示开始", hint: "不填就从上榜日期算起" })),
    noticeTo: optional(day({ label: "公示结束" })),
    pictures,
    sources,
    demo,
    body: markdown({ label: "事迹", hint: "不写病情、贫困、家庭不幸" }),
  },
});

export type HonourData = DataOf<typeof honourType>;
