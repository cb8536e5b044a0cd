import type { APIRoute } from "astro";
import { calendarEvents, icsCalendar } from "../domain/feeds/index.ts";
import { content, today } from "../queries/content.ts";
import { publisher } from "./_publisher.ts";

/** Meetings and activities, for calendars. */
export const GET: APIRoute = () => {
  const text = icsCalendar(calendarEvents(content()), publisher(), today());
  return new Response(text, { headers: { "Content-Type": "text/calendar; charset=utf-8" } });
};
