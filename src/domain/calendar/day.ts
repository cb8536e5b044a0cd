/** Says whether a text is a real day written 'YYYY-MM-DD' (years 1000–9999). */
export function isDay(text: string): boolean {
  const parts = DAY.exec(text);
  if (!parts) return false;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/** Stands in a draft for a day that nobody has written yet; what is reckoned from it is as blank. */
export const BLANK_DAY = "9000-01-01";

/** Returns year, month (1–12) and date of a day; throws DayError when it is not a real one. */
export function partsOfDay(day: string): DayParts {
  if (!isDay(day)) throw new DayError(day);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

/** Returns the day so many calendar days later (earlier when negative). */
export function addDays(day: string, days: number): string {
  return dayOfNumber(numberOfDay(day) + days);
}

/** Returns the corresponding day so many months later, or that month's last day where it has none (Civil Code 202). */
export function addMonths(day: string, months: number): string {
  const { year, month, date } = partsOfDay(day);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return writeDay(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** Counts calendar days from one day to another: 1 from a day to the next, negative backwards. */
export function daysBetween(from: string, to: string): number {
  return numberOfDay(to) - numberOfDay(from);
}

/** Orders two days, as Array.prototype.sort wants it. */
export function compareDays(a: string, b: string): number {
  return numberOfDay(a) - numberOfDay(b);
}

/** Returns the weekday: 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(day: string): number {
  return ((((numberOfDay(day) + 3) % 7) + 7) % 7) + 1;
}

/** Counts the days from 1970-01-01 to this day. */
export function numberOfDay(day: string): number {
  const { year, month, date } = partsOfDay(day);
  return firstOfMonth(year, month) + date - 1;
}

/** Raised for a text that is not a real 'YYYY-MM-DD' day or 'YYYY-MM-DDTHH:mm' moment. */
export class DayError extends Error {
  override readonly name = "DayError";
  readonly text: string;

  constructor(text: string) {
    super(`“${text}”不是有效的日期。请写成 2024-06-24 这样的年-月-日（需要时刻时写成 2024-06-24T20:30）。`);
    this.text = text;
  }
}

const DAY = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

function firstOfMonth(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / MS_PER_DAY;
}

function daysInMonth(year: number, month: number): number {
  return firstOfMonth(year, month + 1) - firstOfMonth(year, month);
}

function dayOfNumber(number: number): string {
  // The mean Gregorian year lands on the right year or one beside it.
  let year = 1970 + Math.floor(number / 365.2425);
  while (firstOfMonth(year, 1) > number) year -= 1;
  while (firstOfMonth(year + 1, 1) <= number) year += 1;
  let month = 1;
  while (month < 12 && firstOfMonth(year, month + 1) <= number) month += 1;
  return writeDay(year, month, number - firstOfMonth(year, month) + 1);
}

function writeDay(year: number, month: number, date: number): string {
  const day = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  if (!isDay(day)) throw new DayError(day);
  return day;
}

export interface DayParts {
  year: number;
  month: number;
  date: number;
}
