import { formatMonth } from "../../calendar/format-day.ts";
import type { Grouping } from "./grouping.ts";

/** By calendar month; months without entries stand in between, and after, so that the axis of time is honest. */
export const monthGrouping: Grouping = {
  label: "月份",
  kind: "time",
  compares: true,
  keyOf: ({ day }) => day.slice(0, 7),
  groups: (keys, { to }) =>
    allBetween(keys, to.slice(0, 7), nextMonth).map((key) => ({ key, name: formatMonth(key) })),
};

export const yearGrouping: Grouping = {
  label: "年份",
  kind: "time",
  compares: true,
  keyOf: ({ day }) => day.slice(0, 4),
  groups: (keys, { to }) =>
    allBetween(keys, to.slice(0, 4), (year) => String(Number(year) + 1)).map((key) => ({
      key,
      name: `${key}年`,
    })),
};

/** Silence of up to a year is shown as zeros; an archive that ended long ago ends with its last entry. */
const LONGEST_SILENCE = 12;

function allBetween(keys: ReadonlySet<string>, to: string, next: (key: string) => string): string[] {
  const sorted = [...keys].sort();
  const [first, latest] = [sorted[0], sorted[sorted.length - 1]];
  if (first === undefined || latest === undefined) return [];
  let reached = latest;
  for (let steps = 0; steps < LONGEST_SILENCE && reached < to; steps += 1) reached = next(reached);
  const last = reached >= to ? reached : latest;
  const all: string[] = [];
  for (let key = first; key <= last; key = next(key)) all.push(key);
  return all;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}
