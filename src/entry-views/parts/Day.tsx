import { formatDay } from "../../domain/calendar/format-day.ts";

/** A day: 2024年6月24日 in prose, 2024-06-24 in tables (GB/T 15835). */
export function Day({ day, table = false }: { readonly day: string; readonly table?: boolean }) {
  return <time dateTime={day}>{table ? day : formatDay(day)}</time>;
}
