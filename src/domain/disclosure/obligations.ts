import type { DisclosureData, Entry } from "../../content-types/index.ts";
import { deadlineFor } from "../calendar/deadline.ts";
import { MissingYearError } from "../calendar/missing-year-error.ts";
import type { Content } from "../content.ts";
import { perContent } from "../reads.ts";
import { periodsEnded } from "./periods.ts";

/**
 * What a row of the catalogue has asked for up to a day, oldest first: each ended period, each meeting held, each
 * event, with the last day for publishing it and what was published. What is published later than `today` is
 * not known. A deadline that needs a year the holiday table lacks is left out and says which year.
 */
export function obligationsOf(duty: Entry<"duty">, content: Content, today: string): Obligation[] {
  const calendar = content.find("calendar", "calendar")?.data ?? { years: [] };
  const published = publicationsOf(content).get(duty.id) ?? [];
  return occasionsOf(duty, content, today).map((occasion) => {
    const due = dueDay(duty.data, occasion.day, calendar);
    const publication = published.find(
      ({ data }) => data.day <= today && (duty.data.every === "standing" || keyOf(data) === occasion.key),
    );
    return {
      ...occasion,
      ...due,
      ...(publication ? { publication } : {}),
      state: stateOf(due.due, publication, today),
    };
  });
}

/** What a publication is about: a meeting, the day of an event, or a period; undefined for what is always public. */
export function keyOf(data: DisclosureData): string | undefined {
  return data.meeting ?? data.eventDay ?? data.period;
}

function occasionsOf({ data }: Entry<"duty">, content: Content, today: string): Occasion[] {
  const within = (day: string) => data.since <= day && day <= (data.until ?? day) && day < today;
  if (data.every === "standing") {
    return data.since <= today ? [{ key: "standing", name: "长期公开", day: data.since }] : [];
  }
  if (data.every !== "event") {
    const periods = periodsEnded(data.every, data.since, today);
    return periods
      .filter(({ from }) => from <= (data.until ?? from))
      .map(({ key, name, to }) => ({ key, name, day: to }));
  }
  const kinds = new Set(data.meetingKinds);
  const meetings = content
    .all("meeting")
    .filter((one) => kinds.has(one.data.kind) && one.data.state === "held" && within(one.data.day))
    .map((one) => ({ key: one.id, name: one.data.title, day: one.data.day }));
  const events = (data.events ?? [])
    .filter(({ day }) => within(day))
    .map(({ day, name }) => ({ key: day, name, day }));
  return [...meetings, ...events].sort((a, b) => (a.day + a.key < b.day + b.key ? -1 : 1));
}

function dueDay(
  { within, unit }: Entry<"duty">["data"],
  start: string,
  calendar: Parameters<typeof deadlineFor>[1],
): { due?: string; missingYear?: number } {
  try {
    return { due: deadlineFor({ start, amount: within, unit }, calendar) };
  } catch (error) {
    if (error instanceof MissingYearError) return { missingYear: error.year };
    throw error;
  }
}

function stateOf(
  due: string | undefined,
  publication: Entry<"disclosure"> | undefined,
  today: string,
): State {
  if (due === undefined) return publication ? "published" : "unknown";
  if (publication) return publication.data.day <= due ? "on-time" : "late";
  return today > due ? "overdue" : "pending";
}

/** Publications by row of the catalogue, earliest first: what counts is when it was first published. */
const publicationsOf = perContent((content): Map<string, Entry<"disclosure">[]> => {
  const index = new Map<string, Entry<"disclosure">[]>();
  const sorted = [...content.all("disclosure")].sort((a, b) =>
    a.data.day + a.id < b.data.day + b.id ? -1 : 1,
  );
  for (const entry of sorted) index.set(entry.data.duty, [...(index.get(entry.data.duty) ?? []), entry]);
  return index;
});

interface Occasion {
  readonly key: string;
  readonly name: string;
  /** The day after which the time for publishing begins to run. */
  readonly day: string;
}

/** 按时, 逾期公开, 逾期未公开, 还没到期限; `published` and `unknown` when the deadline cannot be computed. */
export type State = "on-time" | "late" | "overdue" | "pending" | "published" | "unknown";

export interface Obligation extends Occasion {
  readonly due?: string;
  /** The year that the holiday table lacks. */
  readonly missingYear?: number;
  readonly publication?: Entry<"disclosure">;
  readonly state: State;
}
