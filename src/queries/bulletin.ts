import type { Bulletin } from "../domain/bulletin.ts";
import { periodsEnded, type Period } from "../domain/disclosure/index.ts";
import { perContent } from "../domain/reads.ts";
import { content, today } from "./content.ts";
import { countedFigure, figureInPeriod } from "./figures.ts";
import { latest } from "./sorted.ts";

/** The months or quarters that have ended since the first case, latest first. */
export function bulletinPeriods(rhythm: "month" | "quarter"): Period[] {
  const first = latest("case").at(-1)?.data.received;
  return first === undefined ? [] : periodsEnded(rhythm, first, today()).toReversed();
}

/** What happened from the first to the last day of a period. */
export function bulletin(period: Period): Bulletin {
  const { from, to } = period;
  const isIn = (day: string | undefined) => day !== undefined && day >= from && day <= to;
  return {
    period,
    counted: FIGURES.map((id) => figureInPeriod(id, period)),
    solved: solvedCases(content()).flatMap(({ entry, closed }) => (isIn(closed) ? [entry] : [])),
    meetings: latest("meeting").filter(({ data }) => data.state === "held" && isIn(data.day)),
    activities: latest("activity").filter(({ data }) => data.state === "held" && isIn(data.day)),
  };
}

/** Solved cases with the days they were closed, latest received first, read once: there is a page for every month. */
const solvedCases = perContent(() =>
  latest("case").flatMap((entry) =>
    entry.data.outcome === "solved" ? [{ entry, closed: entry.data.closed }] : [],
  ),
);

const FIGURES = ["cases-received", "cases-closed", "satisfaction-rate", "meetings-held"];

/** Every figure that a bulletin prints, with its month or quarter. */
export function bulletinFigures(): { readonly id: string; readonly period: Period }[] {
  const periods = [...bulletinPeriods("month"), ...bulletinPeriods("quarter")];
  return FIGURES.flatMap((id) => periods.map((period) => ({ id, period })));
}

/** The figures of the poster, over all time. */
export function boardFigures(): Bulletin["counted"] {
  return ["cases-received", "solved-rate", "cases-open", "cases-overdue"].map(countedFigure);
}
