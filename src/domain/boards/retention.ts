import type { BoardsData, Entry } from "../../content-types/index.ts";
import { addDays, addMonths } from "../calendar/day.ts";
import { addWorkingDays } from "../calendar/working-days.ts";
import type { Content } from "../content.ts";
import { choiceWord } from "../text/choice-word.ts";

/** Entries whose term of keeping has ended before today, the longest past first; what is still open never ends. */
export function pastTerm(content: Content, today: string): PastTerm[] {
  const terms = content.find("boards", "boards")?.data.retention ?? [];
  return terms
    .flatMap((term) =>
      (content.all(term.type) as readonly Entry[]).flatMap((entry) => {
        const day = closingDay(entry);
        const until = day === undefined ? undefined : endOf(day, term, content);
        return until !== undefined && until < today ? [{ entry, until }] : [];
      }),
    )
    .sort((a, b) => (`${a.until} ${a.entry.id}` < `${b.until} ${b.entry.id}` ? -1 : 1));
}

/** An entry and the last day of its term. */
export interface PastTerm {
  readonly entry: Entry;
  readonly until: string;
}

function endOf(day: string, { amount, unit }: BoardsData["retention"][number], content: Content): string {
  if (unit === "days") return addDays(day, amount);
  if (unit === "working-days")
    return addWorkingDays(day, amount, content.find("calendar", "calendar")?.data ?? { years: [] });
  return addMonths(day, unit === "years" ? amount * 12 : amount);
}

/** The day from which an entry's term runs; undefined while it is not closed. */
function closingDay(entry: Entry): string | undefined {
  const data = entry.data as Readonly<Record<string, string | undefined>>;
  return data[CLOSING_FIELDS[entry.type as BoardsData["retention"][number]["type"]]];
}

const CLOSING_FIELDS = {
  case: "closed",
  meeting: "day",
  resolution: "done",
  honour: "day",
  exposure: "expires",
  objection: "decided",
  activity: "day",
  notice: "day",
} as const;

/** How long entries of a type are kept, for residents. */
export function retentionWords(type: string, content: Content): string {
  const term = content.find("boards", "boards")?.data.retention.find((one) => one.type === type);
  if (!term) return "长期，供大家查对";
  const unit = choiceWord("boards", "retention.unit", term.unit);
  return `${term.amount}${unit === "年" ? "" : "个"}${unit}`;
}
