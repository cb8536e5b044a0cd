import {
  choice,
  day,
  entryNumber,
  group,
  list,
  longText,
  markdown,
  money,
  optional,
  reference,
  text,
  webAddress,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo, sources } from "./shared-fields.ts";

/** One publication under the disclosure catalogue. What it is about is a period, a meeting, or the day of an event. */
export const disclosureType = defineContentType({
  name: "disclosure",
  label: "居务公开",
  description: "按居务公开目录发布的一期内容：文字、表格、收支明细。先由居务监督委员会审查，再公开。",
  folder: "disclosures",
  address: "/disclosure/",
  fields: {
    id: entryNumber({ label: "编号", code: "GK" }),
    title: text({ label: "标题", max: 60 }),
    duty: reference({ label: "公开事项", hint: "对应目录里的哪一行", to: "duty" }),
    period: optional(
      text({
        label: "所属期",
        hint: "每月写 2024-06，每季度写 2024-Q2，每半年写 2024-H1，每年写 2024",
        max: 7,
      }),
    ),
    meeting: optional(reference({ label: "哪次会议", to: "meeting" })),
    eventDay: optional(day({ label: "哪天发生的事", hint: "和目录里登记的那天一样" })),
    day: day({ label: "公开日期" }),
    until: optional(day({ label: "公示到", hint: "到期后仍可查，只是不再算公示" })),
    unit: reference({ label: "公开主体", to: "organisation" }),
    reviewer: reference({ label: "由谁审查", hint: "居务监督委员会", to: "organisation" }),
    reviewed: day({ label: "审查日期" }),
    opinion: optional(longText({ label: "审查意见" })),
    money: optional(
      list({
        label: "收支明细",
        item: "一笔",
        summary: "{{fields.what}} {{fields.amount}}",
        of: group({
          label: "一笔",
          fields: {
            what: text({ label: "项目", hint: "不写收款人姓名和账号", max: 60 }),
            kind: choice({ label: "收或支", options: { income: "收入", expense: "支出" } }),
            amount: money({ label: "金额（元）" }),
            note: optional(text({ label: "说明" })),
          },
        }),
      }),
    ),
    attachments: optional(
      list({
        label: "附件",
        item: "附件",
        summary: "{{fields.name}}",
        of: group({
          label: "附件",
          fields: { name: text({ label: "名称", max: 60 }), address: webAddress({ label: "网址" }) },
        }),
      }),
    ),
    sources,
    demo,
    body: markdown({ label: "公开内容", hint: "不写个人姓名、住址、困难情况" }),
  },
});

export type DisclosureData = DataOf<typeof disclosureType>;
