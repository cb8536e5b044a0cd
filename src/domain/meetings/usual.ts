import type { MeetingData } from "../../content-types/index.ts";
import type { Content } from "../content.ts";

/** What usually stays the same from one meeting of a kind to the next, in the order of the form. */
const USUAL = [
  "start",
  "end",
  "place",
  "venue",
  "chair",
  "recorder",
  "expected",
  "expectedArea",
  "parties",
] as const;

/** The day of the last meeting of a kind that was held, and what may be taken over from it; undefined when there was none. */
export function usualOf(kind: string, content: Content): Usual | undefined {
  const held = content.all("meeting").filter(({ data }) => data.kind === kind && data.state === "held");
  const last = held.reduce<(typeof held)[number] | undefined>(
    (latest, one) => (!latest || one.data.day > latest.data.day ? one : latest),
    undefined,
  )?.data;
  if (!last) return undefined;
  const values = Object.fromEntries(
    USUAL.flatMap((field) => (last[field] === undefined ? [] : [[field, last[field]]])),
  );
  return { day: last.day, values };
}

export interface Usual {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly values: Partial<Pick<MeetingData, (typeof USUAL)[number]>>;
}
