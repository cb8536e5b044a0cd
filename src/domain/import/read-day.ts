import { addDays, isDay } from "../calendar/day.ts";
import type { Cell } from "./sheet.ts";

/**
 * The day a cell means, as `YYYY-MM-DD`: 2024-06-24, 2024.6.24, 24/6/24, 2024年6月24日, 二〇二四年六月二十四日,
 * 20240624, 6月24日 (with the year of the sheet), and Excel's count of days. Otherwise the reason, in Chinese.
 */
export function readDay(cell: Cell, { year, from1904 }: DayContext): { day: string } | { reason: string } {
  const text = digits(String(cell).normalize("NFKC"))
    .replace(/[(].*?[)]|星期.|周[一二三四五六日天]/g, "")
    .replace(/[T\s]+\d{1,2}[:时点]\d{1,2}(分|:\d{1,2}(\.\d+)?)?$|[上下]午.*$/, "")
    .replace(/\s+/g, "");
  if (/^\d{5}(\.\d+)?$/.test(text)) return { day: ofSerial(Math.floor(Number(text)), from1904 === true) };
  const whole =
    /^(\d{4}|\d{2})[年.\-/,、](\d{1,2})[月.\-/,、](\d{1,2})[日号]?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (whole) return real(fullYear(whole[1] ?? ""), whole[2] ?? "", whole[3] ?? "");
  const short = /^(\d{1,2})[月.\-/](\d{1,2})[日号]?$/.exec(text);
  if (short && year !== undefined) return real(String(year), short[1] ?? "", short[2] ?? "");
  if (short) return { reason: "没有写是哪一年" };
  if (/^\d{4}[年.\-/]\d{1,2}月?$/.test(text)) return { reason: "只写了年和月，没有写哪一天" };
  return { reason: "看不懂这个日期" };
}

export interface DayContext {
  /** Year for days written without one. */
  readonly year?: number | undefined;
  readonly from1904?: boolean | undefined;
}

/** Excel counts from 1900 and holds 1900 for a leap year, which is why day 0 is a day earlier. */
function ofSerial(serial: number, from1904: boolean): string {
  return addDays(from1904 ? "1904-01-01" : "1899-12-30", serial);
}

function real(year: string, month: string, date: string): { day: string } | { reason: string } {
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? { day } : { reason: "没有这一天" };
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

/** Chinese numerals of a date as digits: 二〇二四年六月二十四日 → 2024年6月24日. */
function digits(text: string): string {
  return text
    .replace(/([一二两三四五六七八九])?十([一二三四五六七八九])?/g, (_, tens?: string, ones?: string) =>
      String((tens ? NUMERALS.indexOf(tens) : 1) * 10 + (ones ? NUMERALS.indexOf(ones) : 0)),
    )
    .replace(/[〇零○Ｏ]/g, "0")
    .replace(/[一二三四五六七八九](?=[\d一二三四五六七八九年月日号])/g, (one) =>
      String(NUMERALS.indexOf(one)),
    );
}

const NUMERALS = "零一二三四五六七八九";
