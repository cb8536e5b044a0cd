import type { WorkingCalendar } from "../../../../src/domain/calendar/working-days.ts";

/** The State Council's holiday arrangement for 2024, and January 2025. */
export const calendar2024: WorkingCalendar = {
  years: [
    {
      year: 2024,
      holidays: [
        { name: "元旦", from: "2024-01-01", to: "2024-01-01" },
        { name: "春节", from: "2024-02-10", to: "2024-02-17" },
        { name: "清明节", from: "2024-04-04", to: "2024-04-06" },
        { name: "劳动节", from: "2024-05-01", to: "2024-05-05" },
        { name: "端午节", from: "2024-06-10", to: "2024-06-10" },
        { name: "中秋节", from: "2024-09-15", to: "2024-09-17" },
        { name: "国庆节", from: "2024-10-01", to: "2024-10-07" },
      ],
      workdays: [
        "2024-02-04",
        "2024-02-18",
        "2024-04-07",
        "2024-04-28",
        "2024-05-11",
        "2024-09-14",
        "2024-09-29",
        "2024-10-12",
      ],
    },
    { year: 2025, holidays: [{ name: "元旦", from: "2025-01-01", to: "2025-01-01" }], workdays: [] },
  ],
};
