import {
  day,
  flag,
  list,
  longText,
  markdown,
  officePhone,
  optional,
  reference,
  shortName,
  text,
  vocabularyItem,
  webAddress,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo, sources } from "./shared-fields.ts";

/** Something residents come to have done (红色代办): what to bring, where, when, for how much. */
export const serviceType = defineContentType({
  name: "service",
  label: "代办服务",
  description: "居民来办的一件事：谁能办、带什么、去哪里、几点、收不收费、能不能请人代办。",
  folder: "services",
  address: "/services/",
  titleField: "name",
  fields: {
    id: shortName({ label: "短名" }),
    name: text({ label: "办什么", max: 40 }),
    category: vocabularyItem({ label: "服务类别", list: "serviceCategories" }),
    unit: reference({ label: "哪里办", to: "organisation" }),
    eligible: text({ label: "谁可以办", max: 120 }),
    papers: optional(
      list({ label: "要带的材料", item: "材料", max: 30, of: text({ label: "材料", max: 80 }) }),
    ),
    where: text({ label: "办理地点", max: 80 }),
    hours: text({ label: "办理时间", max: 80 }),
    phone: optional(officePhone({ label: "咨询电话" })),
    fee: text({ label: "收费", hint: "不收费写“免费”", max: 60 }),
    duration: text({ label: "多久办好", hint: "例如 当场、5 个工作日", max: 60 }),
    basis: optional(text({ label: "依据", hint: "哪个文件规定的", max: 120 })),
    inNeed: flag({ label: "涉及困难居民", hint: "来办的多是失能、低保、残疾等居民：不到 5 件的件数不公布" }),
    proxy: flag({ label: "可以代办", hint: "走不动、不会办的，社区帮着跑" }),
    proxyHow: optional(longText({ label: "怎样请人代办" })),
    online: optional(webAddress({ label: "网上办理" })),
    verified: optional(day({ label: "内容核实日期" })),
    sources,
    demo,
    body: optional(markdown({ label: "补充说明" })),
  },
});

export type ServiceData = DataOf<typeof serviceType>;
