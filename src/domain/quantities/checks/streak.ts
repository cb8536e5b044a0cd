import { addMonths, isDay, partsOfDay } from "../../calendar/day.ts";
import { formatDay, formatMonth, formatRange } from "../../calendar/format-day.ts";
import { point } from "../interval.ts";
import { relation } from "./compare.ts";
import type { CheckOf } from "./definition.ts";
import { Unusable, type Inputs } from "./inputs.ts";
import type { Finding } from "./result.ts";

/** Compares a run of months with the full months between its start and the day of publication. */
export function checkStreak(check: CheckOf<"streak">, inputs: Inputs): Finding {
  const { label, date = "" } = inputs.figure(check.from);
  const first = `${date.slice(0, 7)}-01`;
  if (!isDay(first)) {
    throw new Unusable({ verdict: "not-computable", explanation: `“${label}”没有写明年月，无法计算。` });
  }
  const months = monthNumber(check.publishedOn) - monthNumber(first);
  const value = point(months);
  const length = inputs.interval(check.length);
  const span = formatRange(formatMonth(first), formatMonth(addMonths(first, months - 1)));
  const opening = `从${formatMonth(first)}到${formatDay(check.publishedOn)}发布时，满月${months}个（${span}）`;
  const said = inputs.describe(check.length);
  if (length.low > months) {
    return { verdict: "contradiction", explanation: `${opening}，少于原文“${said}”。`, value };
  }
  if (relation(value, length) === "consistent") {
    return { verdict: "consistent", explanation: `${opening}，符合原文“${said}”。`, value };
  }
  return { verdict: "ambiguous", explanation: `${opening}，原文“${said}”没有写明截至哪个月。`, value };
}

function monthNumber(day: string): number {
  const { year, month } = partsOfDay(day);
  return year * 12 + month;
}
