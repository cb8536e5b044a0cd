import { choice, day, text } from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";

/** What stays of an entry whose data was purged: its number, the day and the kind of reason, nothing of its text. */
export const tombstoneType = defineContentType({
  name: "tombstone",
  label: "删除记录",
  description: "已经彻底删除的条目留下的记录；原来的网址上显示“此条已删除”。",
  folder: "tombstones",
  titleField: "id",
  fields: {
    id: text({ label: "原编号", max: 40 }),
    type: choice({
      label: "原内容类型",
      options: {
        case: "案件",
        meeting: "议事会议",
        resolution: "决议",
        honour: "红榜",
        exposure: "曝光台",
        objection: "异议",
        activity: "志愿活动",
        team: "志愿队伍",
        notice: "通知公告",
        page: "页面",
        organisation: "单位",
      },
    }),
    day: day({ label: "删除日期" }),
    reason: choice({
      label: "删除原因",
      options: {
        request: "依本人申请",
        consent: "本人撤回同意",
        mistake: "内容不该公开",
        order: "有权机关要求",
        term: "保存期满",
      },
    }),
  },
});

export type TombstoneData = DataOf<typeof tombstoneType>;
