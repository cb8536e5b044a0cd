export { atomFeed, type Feed } from "./atom.ts";
export { icsCalendar } from "./calendar.ts";
export { calendarEvent, calendarEvents, type CalendarEvent } from "./events.ts";
export { latestNews, type News } from "./news.ts";
export { caseSteps, caseUpdates } from "./case-news.ts";
export { NO_AUTHORITY, type Publisher } from "./publisher.ts";
