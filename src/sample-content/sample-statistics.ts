import type { PressData, ReleaseData } from "../content-types/index.ts";
import { addDays, addMonths } from "../domain/calendar/day.ts";
import { numbering, type Span } from "./numbering.ts";

const FIGURES = ["cases-received", "closing-rate", "satisfaction-rate"];

/** A release of statistics for each quarter of the span, on the fifteenth after its end; one of them was moved. */
export function sampleReleases({ from, to }: Span): ReleaseData[] {
  const first = `${from.slice(0, 4)}-04-15`;
  const days: string[] = [];
  for (let day = first; day <= addMonths(to, 3); day = addMonths(day, 3)) days.push(day);
  const numbers = numbering("FB", days.length, (index) => days[index]!);
  return days.map((day, index) => ({
    id: numbers.idOf(index),
    title: `${addDays(day, -20).slice(0, 4)}年第${Math.ceil(Number(addDays(day, -20).slice(5, 7)) / 3)}季度办理情况`,
    day,
    state: day <= to ? "published" : "announced",
    ...(index === 1 ? { moved: [{ from: addDays(day, -5), reason: "居民评价还没有收齐，推迟五天。" }] } : {}),
    figures: FIGURES,
    demo: true,
  }));
}

/** A report on every second release that is out. */
export function sampleReports(releases: readonly ReleaseData[]): PressData[] {
  const cited = releases.filter(({ state }, index) => state === "published" && index % 2 === 0);
  const numbers = numbering("BD", cited.length, (index) => addDays(cited[index]!.day, 2));
  return cited.map(({ day }, index) => ({
    id: numbers.idOf(index),
    title: "社区办了多少事，都在网上",
    medium: "社区小报（样例）",
    day: addDays(day, 2),
    figure: FIGURES[1]!,
    value: "80%以上",
    asOf: addDays(day, -15),
    demo: true,
  }));
}
