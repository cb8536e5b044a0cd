import { addDays, compareDays, daysBetween } from "../calendar/day.ts";
import { formatMonthDay } from "../calendar/format-day.ts";
import { isWorkingDay } from "../calendar/working-days.ts";
import type { Content } from "../content.ts";
import type { CaseDeadline } from "./deadline.ts";

/**
 * How a case's promised day comes about, for the person who fills in the form: 从3月2日起10个工作日，其间清明节不算，
 * 到3月17日. Says what is missing when there is no day.
 */
export function deadlineWords(deadline: CaseDeadline, content: Content): string {
  const { start, rule, derived, missingYear } = deadline;
  if (missingYear !== undefined)
    return `还算不出到期日：“设置 → 节假日”里没有 ${missingYear} 年的放假安排，请先填上。`;
  if (!rule || derived === undefined) return "词表的“办理时限”里没有合适的一条，算不出到期日。";
  const length = `${rule.amount}${units[rule.unit]}`;
  const met = rule.unit === "hours" ? [] : holidaysMet(start, derived, rule.unit === "days", content);
  const why =
    met.length === 0
      ? ""
      : `，${rule.unit === "days" ? "遇" : "其间"}${met.join("、")}${rule.unit === "days" ? "顺延" : "不算"}`;
  return `从${formatMonthDay(start)}起${length}${why}，到${formatMonthDay(derived)}。`;
}

const units = { "working-days": "个工作日", days: "天", hours: "小时" } as const;

/** Names of the holidays that moved the day: any in between for working days, only those before the end for days. */
function holidaysMet(start: string, end: string, onlyAtEnd: boolean, content: Content): string[] {
  const calendar = content.settings("calendar");
  const between = daysBetween(start, end);
  const days = Array.from({ length: between }, (_, index) => addDays(end, -1 - index)).filter(
    (day) => day > start,
  );
  const firstWorked = days.findIndex((day) => isWorkingDay(day, calendar));
  const looked = onlyAtEnd ? days.slice(0, firstWorked < 0 ? days.length : firstWorked) : days;
  const met = calendar.years
    .flatMap(({ holidays }) => holidays)
    .filter(({ from, to }) => looked.some((day) => from <= day && day <= to))
    .sort((a, b) => compareDays(a.from, b.from));
  return [...new Set(met.map(({ name }) => name))];
}
