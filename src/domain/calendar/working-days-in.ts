import type { Content } from "../content.ts";
import { workingDayCounter, type CountWorkingDays } from "./working-day-counter.ts";

/** The counter of working days of a community's own calendar, made once for each state of the content. */
export function workingDaysIn(content: Content): CountWorkingDays {
  const known = counters.get(content);
  if (known) return known;
  const counter = workingDayCounter(content.find("calendar", "calendar")?.data ?? { years: [] });
  counters.set(content, counter);
  return counter;
}

const counters = new WeakMap<Content, CountWorkingDays>();
