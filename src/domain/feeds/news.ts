import { contentType, type Entry } from "../../content-types/index.ts";
import { addDays } from "../calendar/day.ts";
import { formatDay } from "../calendar/format-day.ts";
import { statusName } from "../cases/index.ts";
import type { Content } from "../content.ts";
import { plainText } from "../search/plain-text.ts";
import { choiceWord } from "../text/choice-word.ts";
import { placeName } from "../text/place-name.ts";
import { demoMark } from "./demo-mark.ts";

/**
 * What happened last, newest first, at most `limit`: cases closed, meetings, notices, honours. Exposures are
 * not among it: a feed reader keeps what it has read, an exposure expires.
 */
export function latestNews(content: Content, today: string, limit = 50): News[] {
  return [
    ...content.all("case").flatMap((entry) => closedCase(entry, content)),
    ...content.all("meeting").map(meeting),
    ...content.all("notice").map(notice),
    ...content.all("honour").map(honour),
  ]
    .filter(({ day }) => day <= today)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1))
    .slice(0, limit);
}

/** One thing that happened, as a feed tells it. */
export interface News {
  readonly type: Entry["type"];
  readonly id: string;
  readonly path: string;
  readonly title: string;
  /** The kind of thing: 办结, 议事纪要. */
  readonly kind: string;
  /** The day on which it became news. */
  readonly day: string;
  readonly summary: string;
}

function closedCase({ id, data }: Entry<"case">, content: Content): News[] {
  if (!data.outcome || data.closed === undefined) return [];
  const outcome = statusName(data.outcome);
  const where = placeName(content, data.place);
  const reason = data.reason ? `原因：${data.reason}` : "";
  return [
    {
      ...about("case", id),
      kind: "办结",
      title: `${outcome}：${data.title}`,
      day: data.closed,
      summary: `${demoMark(data)}${where}。${data.summary}${reason}`,
    },
  ];
}

/**
 * A coming meeting is news when it is announced, else a week before its day, so that its place in the feed
 * never moves by itself; one that was moved or cancelled is news again on the day that was told.
 */
function meeting({ id, data }: Entry<"meeting">): News {
  const isHeld = data.state === "held";
  const lastMove = data.moves?.[data.moves.length - 1];
  const state = !isHeld && lastMove && data.state !== "cancelled" ? "已改期" : undefined;
  const moved = (data.moves ?? [])
    .map(({ from, reason }) => `原定${formatDay(from)}（${reason}）。`)
    .join("");
  const cancelled = data.cancelReason ? `取消原因：${data.cancelReason}。` : "";
  const agenda = data.agenda.map(({ title, result }) =>
    result ? `${title}（${choiceWord("meeting", "agenda.result", result)}）` : title,
  );
  const told = data.state === "cancelled" ? data.cancelledOn : lastMove?.told;
  return {
    ...about("meeting", id),
    kind: contentType("meeting").label,
    title: isHeld ? data.title : `${state ?? choiceWord("meeting", "state", data.state)}：${data.title}`,
    day: isHeld ? data.day : (told ?? data.announced ?? addDays(data.day, -DAYS_BEFORE)),
    summary: `${demoMark(data)}${formatDay(data.day)}${data.start ?? ""}，${data.venue}。${cancelled}${moved}议题：${agenda.join("；")}。`,
  };
}

const DAYS_BEFORE = 7;

function notice({ id, data }: Entry<"notice">): News {
  return {
    ...about("notice", id),
    kind: contentType("notice").label,
    title: data.title,
    day: data.day,
    summary: demoMark(data) + shortened(data.body),
  };
}

function honour({ id, data }: Entry<"honour">): News {
  return {
    ...about("honour", id),
    kind: contentType("honour").label,
    title: data.title,
    day: data.day,
    summary: demoMark(data) + shortened(data.body),
  };
}

function about<Type extends "case" | "meeting" | "notice" | "honour">(type: Type, id: string) {
  return { type, id, path: `${contentType(type).address}${id}/` };
}

function shortened(markdown: string): string {
  const characters = [...plainText(markdown)];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join("")}…` : characters.join("");
}

const LONGEST = 200;

function keyOf({ day, type, id }: News): string {
  return `${day} ${type} ${id}`;
}
