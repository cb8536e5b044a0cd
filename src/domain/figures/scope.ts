import type { CountWorkingDays } from "../calendar/working-day-counter.ts";
import { workingDaysIn } from "../calendar/working-days-in.ts";
import type { Content } from "../content.ts";
import type { Question } from "./figure.ts";

/** What a figure may ask while it places entries. */
export interface Scope {
  readonly content: Content;
  /** The day of counting; what happens later is not known. */
  readonly asOf: string;
  /** Working days after `from` up to and including `to`; undefined when the calendar lacks a year. */
  readonly workingDays: CountWorkingDays;
}

export function scopeOf({ content, today }: Question): Scope {
  return { content, asOf: today, workingDays: workingDaysIn(content) };
}
