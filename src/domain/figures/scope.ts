import type { Content } from "../content.ts";
import type { Question } from "./figure.ts";
import { workingDayCounter, type CountWorkingDays } from "./working-day-counter.ts";

/** What a figure may ask while it places entries. */
export interface Scope {
  readonly content: Content;
  /** The day of counting; what happens later is not known. */
  readonly asOf: string;
  /** Working days after `from` up to and including `to`; undefined when the calendar lacks a year. */
  readonly workingDays: CountWorkingDays;
}

export function scopeOf({ content, today }: Question): Scope {
  return { content, asOf: today, workingDays: counterFor(content) };
}

const counters = new WeakMap<Content, CountWorkingDays>();

function counterFor(content: Content): CountWorkingDays {
  const known = counters.get(content);
  if (known) return known;
  const counter = workingDayCounter(content.find("calendar", "calendar")?.data ?? { years: [] });
  counters.set(content, counter);
  return counter;
}
