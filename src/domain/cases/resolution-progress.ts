import type { ResolutionData } from "../../content-types/index.ts";

/** How much of a resolution is done, 0–100: all of it once it has a day of completion, else the last report. */
export function latestPercent(data: Pick<ResolutionData, "done" | "progress">): number {
  if (data.done) return 100;
  const reports = data.progress ?? [];
  return reports.reduce((latest, one) => (one.day >= latest.day ? one : latest), { day: "", percent: 0 })
    .percent;
}

/** Where a resolution is on a day: being done, past its day, done in time or late. */
export function resolutionStatus(
  { done, due }: Pick<ResolutionData, "done" | "due">,
  today: string,
): ResolutionStatus {
  if (done !== undefined && done <= today) return done > due ? "doneLate" : "done";
  return due < today ? "overdue" : "open";
}

export function resolutionStatusName(status: ResolutionStatus): string {
  return { open: "落实中", overdue: "超期落实中", done: "已完成", doneLate: "超期完成" }[status];
}

export type ResolutionStatus = "open" | "overdue" | "done" | "doneLate";
