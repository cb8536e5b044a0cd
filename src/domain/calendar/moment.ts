import { addDays, DayError, isDay } from "./day.ts";

/** Says whether a text is a moment written 'YYYY-MM-DDTHH:mm' in the community's time zone. */
export function isMoment(text: string): boolean {
  const parts = MOMENT.exec(text);
  return parts !== null && isDay(parts[1] ?? "") && Number(parts[2]) < 24 && Number(parts[3]) < 60;
}

/** Returns the day a moment falls on; a day is returned as it is. */
export function dayOf(dayOrMoment: string): string {
  if (isDay(dayOrMoment)) return dayOrMoment;
  return splitMoment(dayOrMoment).day;
}

/** Returns the moment so many whole hours later; China keeps one offset all year, so an hour is always an hour. */
export function addHours(moment: string, hours: number): string {
  const { day, minutes } = splitMoment(moment);
  const total = minutes + hours * 60;
  const left = ((total % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  const time = `${pad(Math.floor(left / 60))}:${pad(left % 60)}`;
  return `${addDays(day, Math.floor(total / MINUTES_PER_DAY))}T${time}`;
}

const MOMENT = /^(.{10})T(\d{2}):(\d{2})$/;
const MINUTES_PER_DAY = 1440;

function splitMoment(moment: string): { day: string; minutes: number } {
  if (!isMoment(moment)) throw new DayError(moment);
  const minutes = Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
  return { day: moment.slice(0, 10), minutes };
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
