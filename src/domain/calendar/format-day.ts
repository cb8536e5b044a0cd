import { BLANK_DAY, partsOfDay, weekday } from "./day.ts";
import { dayOf, isMoment } from "./moment.ts";

/** Writes a day as prose has it, without leading zeros: 2024年6月24日 (GB/T 15835). */
export function formatDay(day: string): string {
  if (day >= BLANK_DAY) return "（未填）";
  const { year } = partsOfDay(day);
  return `${year}年${formatMonthDay(day)}`;
}

/** Writes the month of a day or of a 'YYYY-MM' month: 2024年6月. */
export function formatMonth(dayOrMonth: string): string {
  const { year, month } = partsOfDay(dayOrMonth.length === 7 ? `${dayOrMonth}-01` : dayOrMonth);
  return `${year}年${month}月`;
}

/** Writes month and date only: 6月24日. */
export function formatMonthDay(day: string): string {
  if (day >= BLANK_DAY) return "（未填）";
  const { month, date } = partsOfDay(day);
  return `${month}月${date}日`;
}

/** Writes the weekday: 星期一. */
export function formatWeekday(day: string): string {
  return `星期${"一二三四五六日".charAt(weekday(day) - 1)}`;
}

/** Writes a day or a moment; the time follows in 24 hours: 2024年6月24日20:30. */
export function formatMoment(dayOrMoment: string): string {
  const time = isMoment(dayOrMoment) ? dayOrMoment.slice(11) : "";
  return formatDay(dayOf(dayOrMoment)) + time;
}

/** Writes a span of days, leaving out of the second what the first has said: 2024年6月24日～30日. */
export function formatDayRange(from: string, to: string): string {
  if (from === to) return formatDay(from);
  const [a, b] = [partsOfDay(from), partsOfDay(to)];
  if (a.year !== b.year) return formatRange(formatDay(from), formatDay(to));
  return formatRange(formatDay(from), a.month === b.month ? `${b.date}日` : formatMonthDay(to));
}

/** Joins two written ends with the range mark of GB/T 15834: 63%～68%. */
export function formatRange(from: string, to: string): string {
  return `${from}～${to}`;
}
