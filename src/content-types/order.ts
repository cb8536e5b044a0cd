import {
  choice,
  day,
  entryNumber,
  list,
  longText,
  optional,
  reference,
  text,
  vocabularyItem,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo, pictures, sources } from "./shared-fields.ts";

/** 居民点单—社区下单—共建单位接单: one thing residents ask partner units for, with the day of each turn. */
export const orderType = defineContentType({
  name: "order",
  label: "点单",
  description: "居民点单、社区下单、共建单位接单：一件事一条，三个日期依次填。不写是谁点的。",
  folder: "orders",
  address: "/orders/",
  fields: {
    id: entryNumber({ label: "编号", code: "DD" }),
    title: text({ label: "点什么", hint: "一句话：要什么服务", max: 60 }),
    category: vocabularyItem({ label: "服务类别", list: "serviceCategories" }),
    place: reference({ label: "小区", to: "place" }),
    ask: longText({ label: "居民的需求", hint: "写要什么、为什么要；不写姓名、电话、门牌" }),
    raised: day({ label: "居民点单日期" }),
    placed: optional(day({ label: "社区下单日期", hint: "社区核实后派出去的那天" })),
    taken: optional(day({ label: "单位接单日期" })),
    takenBy: optional(
      list({ label: "接单单位", item: "单位", of: reference({ label: "单位", to: "organisation" }) }),
    ),
    done: optional(day({ label: "完成日期" })),
    result: optional(longText({ label: "完成情况" })),
    stopped: optional(
      choice({
        label: "没有办成",
        hint: "办成的不选",
        options: { withdrawn: "居民撤回", unmet: "没有单位能接" },
      }),
    ),
    reason: optional(longText({ label: "没有办成的原因" })),
    verdict: optional(
      choice({
        label: "居民评价",
        hint: "没有回访到就不选",
        options: { satisfied: "满意", mostly: "基本满意", dissatisfied: "不满意" },
      }),
    ),
    verdictNote: optional(longText({ label: "评价说明" })),
    need: optional(reference({ label: "清单里的需求", hint: "三个清单里有才选", to: "listing" })),
    project: optional(reference({ label: "用了哪个服务项目", to: "listing" })),
    case: optional(reference({ label: "对应案件", to: "case" })),
    pictures,
    sources,
    demo,
  },
});

export type OrderData = DataOf<typeof orderType>;
