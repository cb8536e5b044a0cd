import { BLANK_DAY } from "../../domain/calendar/day.ts";
import { formatDay, formatWeekday } from "../../domain/calendar/format-day.ts";

/** A day: 2024年6月24日 in prose, 2024-06-24 in tables (GB/T 15835). */
export function Day({ day, table = false }: { readonly day: string; readonly table?: boolean }) {
  return <time dateTime={day}>{table ? day : formatDay(day)}</time>;
}

/** A day with its weekday: 2024年6月24日（星期一）; a day that is not filled in yet has none. */
export function DayOfWeek({ day }: { readonly day: string }) {
  return (
    <>
      <Day day={day} />
      {day < BLANK_DAY && `（${formatWeekday(day)}）`}
    </>
  );
}
