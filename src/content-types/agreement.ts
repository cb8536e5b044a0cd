import {
  day,
  entryNumber,
  group,
  list,
  longText,
  markdown,
  optional,
  reference,
  text,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo, pictures, sources } from "./shared-fields.ts";

/**
 * An agreement between the community and partner units (一书三单). What the 三单 are is nowhere defined, so
 * each agreement names its own lists.
 */
export const agreementType = defineContentType({
  name: "agreement",
  label: "共建协议",
  description: "和共建单位签的协议（一书三单）：谁和谁、管多久、约定什么。",
  folder: "agreements",
  address: "/agreements/",
  fields: {
    id: entryNumber({ label: "编号", code: "XY" }),
    title: text({ label: "协议名称", max: 60 }),
    day: day({ label: "签订日期" }),
    until: optional(day({ label: "有效到", hint: "长期有效的不填" })),
    parties: list({
      label: "签约各方",
      item: "一方",
      max: 20,
      of: reference({ label: "单位", to: "organisation" }),
    }),
    summary: longText({ label: "约定了什么", hint: "三五句话说清各方做什么" }),
    lists: optional(
      list({
        label: "所附清单",
        item: "清单",
        hint: "一书三单的“三单”叫什么，各社区自己写",
        summary: "{{fields.name}}",
        max: 10,
        of: group({
          label: "清单",
          fields: {
            name: text({ label: "清单名称", max: 20 }),
            items: list({ label: "各项", item: "一项", of: text({ label: "一项", max: 120 }) }),
          },
        }),
      }),
    ),
    pictures,
    sources,
    demo,
    body: optional(markdown({ label: "协议正文", hint: "签字人、电话不写" })),
  },
});

export type AgreementData = DataOf<typeof agreementType>;
