import { addDays } from "../calendar/day.ts";
import type { CalendarEvent } from "./events.ts";
import { icsEscaped, icsText } from "./ics.ts";
import type { Publisher } from "./publisher.ts";

/** Events as a calendar to subscribe to (RFC 5545), in China's time, which has no summer time. */
export function icsCalendar(events: readonly CalendarEvent[], publisher: Publisher, today: string): string {
  return icsText([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Sunlit Pavilion//Sunlit Pavilion//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${icsEscaped(publisher.site)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    "BEGIN:VTIMEZONE",
    `TZID:${ZONE}`,
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0800",
    "TZOFFSETTO:+0800",
    "TZNAME:CST",
    "END:STANDARD",
    "END:VTIMEZONE",
    ...events.flatMap((event) => eventLines(event, publisher, today)),
    "END:VCALENDAR",
  ]);
}

function eventLines(event: CalendarEvent, publisher: Publisher, today: string): string[] {
  const { authority, community, addressOf } = publisher;
  const address = addressOf(event.path);
  return [
    "BEGIN:VEVENT",
    `UID:${event.type}-${event.id}.${community}@${authority}`,
    // The first minute of the day on which the calendar was made, as the universal time it must be.
    `DTSTAMP:${basic(addDays(today, -1))}T160000Z`,
    `SEQUENCE:${event.sequence}`,
    ...timeLines(event),
    `SUMMARY:${icsEscaped(event.title)}`,
    `LOCATION:${icsEscaped(event.where)}`,
    ...(event.description ? [`DESCRIPTION:${icsEscaped(event.description)}`] : []),
    ...(address.includes("://") ? [`URL:${address}`] : []),
    `STATUS:${event.isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
  ];
}

function timeLines({ day, start, end }: CalendarEvent): string[] {
  if (start === undefined)
    return [`DTSTART;VALUE=DATE:${basic(day)}`, `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`];
  const first = `DTSTART;TZID=${ZONE}:${moment(day, start)}`;
  if (end === undefined || end === start) return [first];
  // What ends earlier than it starts ends after midnight.
  return [first, `DTEND;TZID=${ZONE}:${moment(end < start ? addDays(day, 1) : day, end)}`];
}

function moment(day: string, time: string): string {
  return `${basic(day)}T${time.replace(":", "")}00`;
}

function basic(day: string): string {
  return day.replaceAll("-", "");
}

const ZONE = "Asia/Shanghai";
