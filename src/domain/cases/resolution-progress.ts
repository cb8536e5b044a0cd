import type { ResolutionData } from "../../content-types/index.ts";

/** How much of a resolution is done, 0–100: all of it once it has a day of completion, else the last report. */
export function latestPercent(data: Pick<ResolutionData, "done" | "progress">): number {
  if (data.done) return 100;
  const reports = data.progress ?? [];
  return reports.reduce((latest, one) => (one.day >= latest.day ? one : latest), { day: "", percent: 0 })
    .percent;
}
