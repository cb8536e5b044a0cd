import type { Entry } from "../content-types/index.ts";
import { atomFeed, calendarEvent, icsCalendar, type Feed, type News } from "../domain/feeds/index.ts";
import { content, today } from "../queries/content.ts";
import { publisher } from "./_publisher.ts";

/** An Atom feed as the answer of a page. */
export function feedResponse(news: readonly News[], feed?: Feed): Response {
  const text = atomFeed(news, publisher(), today(), feed);
  return new Response(text, { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
}

/** One meeting or activity as a file for the calendar of a telephone. */
export function eventResponse(entry: Entry<"meeting"> | Entry<"activity">): Response {
  const text = icsCalendar([calendarEvent(entry, content())], publisher(), today());
  return new Response(text, { headers: { "Content-Type": "text/calendar; charset=utf-8" } });
}

/** Whether people still note the day: it is to come, or was called off or moved. */
export function isToCome({ data }: Entry<"meeting"> | Entry<"activity">): boolean {
  return data.day >= today() && data.state !== "held";
}
