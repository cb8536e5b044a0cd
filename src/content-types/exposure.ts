import {
  choice,
  day,
  entryNumber,
  flag,
  longText,
  optional,
  reference,
  text,
  vocabularyItem,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo, sources } from "./shared-fields.ts";

/** A behaviour at a public place, never a person: there is deliberately no field for one (PIPL art. 25). */
export const exposureType = defineContentType({
  name: "exposure",
  label: "曝光台",
  description: "公共地方的不文明行为，对事不对人：没有填写姓名、房号、车牌的地方。到期自动撤下。",
  folder: "exposures",
  address: "/exposures/",
  fields: {
    id: entryNumber({ label: "编号", code: "BG" }),
    title: text({ label: "标题", hint: "地点、时间段、行为，例如 北门车棚 6月24日晚 飞线充电", max: 60 }),
    category: vocabularyItem({ label: "行为类别", list: "exposureCategories" }),
    place: reference({ label: "小区", to: "place" }),
    location: text({ label: "公共部位", hint: "例如 消防通道；不写单元、楼层、房号", max: 40 }),
    day: day({ label: "发生日期" }),
    partOfDay: optional(
      choice({
        label: "时间段",
        options: { morning: "上午", afternoon: "下午", evening: "晚上", night: "夜间" },
      }),
    ),
    description: longText({ label: "情况", hint: "平实地写行为和影响，不评价人" }),
    rule: text({ label: "依据", hint: "哪部法规或公约的哪一条" }),
    warned: day({ label: "劝导日期", hint: "上榜前至少劝导过一次，劝导记录留在社区" }),
    correctBy: day({ label: "整改期限" }),
    handling: longText({ label: "处理情况" }),
    corrected: optional(day({ label: "整改完成日期" })),
    published: day({ label: "上榜日期", hint: "整改期限过了还没改，才上榜" }),
    expires: day({ label: "撤榜日期", hint: "一般 15 天，最多 30 天" }),
    cleared: flag({
      label: "已核对",
      hint: "行为人不是未成年人、病人、残疾人，也不在谁家里；有一点不能肯定，就不上榜",
    }),
    sources,
    demo,
  },
});

export type ExposureData = DataOf<typeof exposureType>;
