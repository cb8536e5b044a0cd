import { contentType, type Entry } from "../../content-types/index.ts";
import { formatDay } from "../calendar/format-day.ts";
import type { Content } from "../content.ts";
import { placeName } from "../text/place-name.ts";
import { demoMark } from "./demo-mark.ts";

/** Meetings, activities and releases of statistics as events, the earliest first. */
export function calendarEvents(content: Content): CalendarEvent[] {
  return [
    ...content.all("meeting").map((entry) => meetingEvent(entry, content)),
    ...content.all("activity").map((entry) => activityEvent(entry, content)),
    ...content.all("release").map((entry) => releaseEvent(entry, content)),
  ].sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1));
}

/** One meeting or activity as an event. */
export function calendarEvent(entry: Entry<"meeting"> | Entry<"activity">, content: Content): CalendarEvent {
  return entry.type === "meeting"
    ? meetingEvent(entry as Entry<"meeting">, content)
    : activityEvent(entry as Entry<"activity">, content);
}

/** Something that takes place on a day, in the community's time zone. */
export interface CalendarEvent {
  readonly type: "meeting" | "activity" | "release";
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly day: string;
  /** `HH:MM`; without a start it is an event of the whole day. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly where: string;
  readonly description: string;
  readonly isCancelled: boolean;
  /** How often its time was changed, as far as is known; calendars take the highest. */
  readonly sequence: number;
}

function meetingEvent({ id, data }: Entry<"meeting">, content: Content): CalendarEvent {
  const isCancelled = data.state === "cancelled";
  const moves = data.moves ?? [];
  const changes = [
    ...(isCancelled ? [`已取消${data.cancelReason ? `：${data.cancelReason}` : ""}。\n`] : []),
    ...moves.map(({ from, reason }) => `已改期，原定${formatDay(from)}：${reason}。\n`),
  ];
  return {
    ...about("meeting", id),
    title: `${mark(isCancelled, moves.length > 0)}${data.title}`,
    day: data.day,
    start: data.start,
    end: data.end,
    where: whereOf(data, content),
    description: `${demoMark(data)}${changes.join("")}议题：${data.agenda.map(({ title }) => title).join("；")}`,
    isCancelled,
    sequence: moves.length + (isCancelled ? 1 : 0),
  };
}

function activityEvent({ id, data }: Entry<"activity">, content: Content): CalendarEvent {
  const isCancelled = data.state === "cancelled";
  return {
    ...about("activity", id),
    title: `${mark(isCancelled, false)}${data.title}`,
    day: data.day,
    start: data.start,
    end: data.end,
    where: whereOf(data, content),
    description: demoMark(data) + (data.call ?? ""),
    isCancelled,
    sequence: isCancelled ? 1 : 0,
  };
}

function releaseEvent({ id, data }: Entry<"release">, content: Content): CalendarEvent {
  const moved = data.moved ?? [];
  const isCancelled = data.state === "cancelled";
  const was = moved.map(({ from, reason }) => `原定${formatDay(from)}，${reason}`).join("；");
  return {
    type: "release",
    id,
    path: `/releases/${id}/`,
    title: `${mark(isCancelled, moved.length > 0)}公布${data.title}`,
    day: data.day,
    start: data.start,
    end: undefined,
    where: content.settings("site").name,
    description: [demoMark(data), was && `${was}。`, data.note ?? ""].join(""),
    isCancelled,
    sequence: moved.length + (isCancelled ? 1 : 0),
  };
}

function about<Type extends "meeting" | "activity">(type: Type, id: string) {
  return { type, id, path: `${contentType(type).address}${id}/` };
}

/** Said in the title too, because many calendars do not show the state of an event. */
function mark(isCancelled: boolean, isMoved: boolean): string {
  if (isCancelled) return "【已取消】";
  return isMoved ? "【已改期】" : "";
}

function whereOf(data: { place?: string | undefined; venue: string }, content: Content): string {
  const place = data.place === undefined ? "" : placeName(content, data.place);
  return data.venue.startsWith(place) ? data.venue : `${place} ${data.venue}`;
}
