import { count, day, group, list, optional, text } from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";

/** Statutory holidays and 调休 working days by year, from the State Council's yearly notice. */
export const calendarType = defineContentType({
  name: "calendar",
  label: "节假日",
  description: "放假和调休上班的日子，照国务院办公厅每年公布的安排抄进来。",
  folder: "settings",
  single: true,
  titleField: "label",
  fields: {
    years: list({
      label: "年份",
      item: "年份",
      summary: "{{fields.year}}",
      of: group({
        label: "年份",
        fields: {
          year: count({ label: "年", unit: "年", min: 2000, max: 2100 }),
          holidays: list({
            label: "假期",
            item: "假期",
            summary: "{{fields.name}} {{fields.from}}",
            of: group({
              label: "假期",
              fields: {
                name: text({ label: "名称", max: 20 }),
                from: day({ label: "第一天" }),
                to: day({ label: "最后一天" }),
              },
            }),
          }),
          workdays: optional(list({ label: "调休上班日", item: "上班日", of: day({ label: "日期" }) })),
        },
      }),
    }),
  },
});

export type CalendarData = DataOf<typeof calendarType>;
