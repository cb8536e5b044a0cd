import { day, flag, text } from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";

const post = (label: string) => text({ label, hint: "岗位，不写姓名", max: 80 });

/**
 * Who wrote, reviewed and approved the published version of an entry (三审): posts and days. The office writes
 * it while it publishes; no form has it, and no draft may touch it.
 */
export const signOffType = defineContentType({
  name: "sign-off",
  label: "三审记录",
  description: "每次发布由办公端自动记下谁编辑、谁审核、谁签发，只记岗位和日期，不能手工填写。",
  folder: "sign-offs",
  isKeptByOffice: true,
  titleField: "entry",
  fields: {
    id: text({ label: "短名", max: 120 }),
    entryType: text({ label: "内容类型", max: 40 }),
    entry: text({ label: "条目编号", max: 80 }),
    writtenBy: post("编辑"),
    writtenOn: day({ label: "编辑日期" }),
    reviewedBy: post("审核"),
    reviewedOn: day({ label: "审核日期" }),
    approvedBy: post("签发"),
    approvedOn: day({ label: "签发日期" }),
    onePerson: flag({ label: "编辑和签发是同一人", hint: "办公端只有一个能签发的账号时才会有" }),
  },
});

/** The id of the record that belongs to an entry. */
export function signOffId(type: string, entry: string): string {
  return `${type}-${entry}`;
}

export type SignOffData = DataOf<typeof signOffType>;
