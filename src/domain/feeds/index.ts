export { atomFeed } from "./atom.ts";
export { icsCalendar } from "./calendar.ts";
export { calendarEvents, type CalendarEvent } from "./events.ts";
export { latestNews, type News } from "./news.ts";
export { NO_AUTHORITY, type Publisher } from "./publisher.ts";
