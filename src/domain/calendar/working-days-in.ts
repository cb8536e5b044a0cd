import { perContent } from "../reads.ts";
import { workingDayCounter } from "./working-day-counter.ts";

/** The counter of working days of a community's own calendar, made once for each state of the content. */
export const workingDaysIn = perContent((content) =>
  workingDayCounter(content.find("calendar", "calendar")?.data ?? { years: [] }),
);
