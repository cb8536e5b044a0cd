import { formatDay } from "../../domain/calendar/format-day.ts";
import { unusualDays } from "../../domain/calendar/unusual-days.ts";
import { clockWords } from "../../domain/cases/clock-words.ts";
import type { ViewContext } from "../view-context.ts";
import { Day } from "./Day.tsx";

/**
 * The day something is due and how long that is from the day the page was made. With JavaScript the island
 * `deadline-clock` counts for the reader's today; what it needs of the calendar is in the attributes.
 */
export function Clock({ due, context }: { readonly due: string; readonly context: ViewContext }) {
  const { content, today } = context;
  return (
    <p
      className="plaque__clock"
      data-due={due}
      data-counted={today}
      data-unusual={unusualDays(content, due < today ? due : today)}
    >
      <b>{clockWords(due, today, content)}</b>
      <small>
        <Day day={due} />
        到期，按<i>{formatDay(today)}</i>算
      </small>
    </p>
  );
}
