import type { DutyData } from "../../content-types/index.ts";
import { addDays, addMonths } from "../calendar/day.ts";

/** How often: the kinds of period that a duty can name. */
export type Rhythm = Exclude<DutyData["every"], "event" | "standing">;

/** A stretch of time that a publication is about; first and last day included. */
export interface Period {
  /** As a publication names it: 2024-06, 2024-Q2, 2024-H1, 2024. */
  readonly key: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** The period of a rhythm that holds a day. */
export function periodOf(rhythm: Rhythm, day: string): Period {
  const { months, key, name } = RHYTHMS[rhythm];
  const year = day.slice(0, 4);
  const number = Math.floor((Number(day.slice(5, 7)) - 1) / months) + 1;
  const first = `${year}-${String((number - 1) * months + 1).padStart(2, "0")}-01`;
  return {
    key: key(year, number),
    name: name(year, number),
    from: first,
    to: addDays(addMonths(first, months), -1),
  };
}

/** The periods that have ended before a day, from the one that holds `since`, in order. */
export function periodsEnded(rhythm: Rhythm, since: string, before: string): Period[] {
  const periods: Period[] = [];
  for (let one = periodOf(rhythm, since); one.to < before; one = periodOf(rhythm, addDays(one.to, 1))) {
    periods.push(one);
  }
  return periods;
}

/** The period of a rhythm with this key; undefined when the key is not written as the rhythm wants it. */
export function periodByKey(rhythm: Rhythm, key: string): Period | undefined {
  const parts = /^(\d{4})(?:-[QH]?(\d{1,2}))?$/.exec(key);
  const month = parts ? (Number(parts[2] ?? 1) - 1) * RHYTHMS[rhythm].months + 1 : 0;
  if (!parts || month < 1 || month > 12) return undefined;
  const period = periodOf(rhythm, `${parts[1]}-${String(month).padStart(2, "0")}-01`);
  return period.key === key ? period : undefined;
}

/** How a key of the rhythm is written, for messages. */
export function exampleKey(rhythm: Rhythm): string {
  return RHYTHMS[rhythm].key("2024", rhythm === "half" ? 1 : 2);
}

const RHYTHMS: Readonly<Record<Rhythm, RhythmWords>> = {
  month: {
    months: 1,
    key: (year, n) => `${year}-${String(n).padStart(2, "0")}`,
    name: (year, n) => `${year}年${n}月`,
  },
  quarter: {
    months: 3,
    key: (year, n) => `${year}-Q${n}`,
    name: (year, n) => `${year}年第${"一二三四".charAt(n - 1)}季度`,
  },
  half: {
    months: 6,
    key: (year, n) => `${year}-H${n}`,
    name: (year, n) => `${year}年${n === 1 ? "上" : "下"}半年`,
  },
  year: { months: 12, key: (year) => year, name: (year) => `${year}年` },
};

interface RhythmWords {
  readonly months: number;
  key(year: string, number: number): string;
  name(year: string, number: number): string;
}
