import type { Entry } from "../../content-types/index.ts";
import { addDays } from "../calendar/day.ts";
import { formatDay } from "../calendar/format-day.ts";
import { deadlineOf } from "../cases/deadline.ts";
import { stepsToCome } from "../cases/steps-to-come.ts";
import type { Content } from "../content.ts";
import { leftTo, soonUntil } from "./days.ts";
import type { TodoItem } from "./todo-item.ts";

/** Cases past their day, due soon, without a step for long, and closed ones that nobody was asked about. */
export function caseTodo(content: Content, today: string): TodoItem[] {
  const soon = soonUntil(content, today);
  return content.all("case").flatMap((entry): TodoItem[] => {
    const one = ofCase(entry);
    if (entry.data.outcome) return evaluation(entry, content, today).map((item) => ({ ...one, ...item }));
    const { due, isOnHold } = deadlineOf(entry.data, content);
    if (isOnHold) return [];
    const last =
      entry.data.steps
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? entry.data.received;
    if (due !== undefined && due <= soon) {
      const isLate = due < today;
      const words = `${leftTo(due, content, today)}，${formatDay(due)}前要办完`;
      return [
        {
          ...one,
          kind: isLate ? "overdue" : "due-soon",
          due,
          words: isLate ? `${leftTo(due, content, today)}，原定${formatDay(due)}前办完` : words,
        },
      ];
    }
    if (last >= addDays(today, -SILENT_DAYS)) return [];
    return [{ ...one, kind: "stale", words: `${formatDay(last)}以后没有新的步骤，请写一写现在怎么样` }];
  });
}

/** Resolutions by the day they were to be done. */
export function resolutionTodo(content: Content, today: string): TodoItem[] {
  const soon = soonUntil(content, today);
  return content.all("resolution").flatMap(({ id, data }): TodoItem[] => {
    if (data.done || data.due > soon) return [];
    const kind = data.due < today ? "overdue" : "due-soon";
    const words = `决议${leftTo(data.due, content, today)}，由${data.role}负责`;
    return [{ type: "resolution", id, title: data.title, unit: data.unit, due: data.due, kind, words }];
  });
}

/** Only while people still remember: what was closed long ago is not asked about. */
function evaluation(
  { data }: Entry<"case">,
  content: Content,
  today: string,
): Pick<TodoItem, "kind" | "words">[] {
  const isRecent = data.closed !== undefined && data.closed >= addDays(today, -ASK_DAYS);
  const asks = stepsToCome(data, content.find("workflow", data.workflow)?.data).length > 0;
  if (!isRecent || data.verdict || !asks) return [];
  return [{ kind: "evaluation", words: `${formatDay(data.closed!)}办结，请回访反映的居民，照实填评价` }];
}

function ofCase({ id, data }: Entry<"case">): Pick<TodoItem, "type" | "id" | "title" | "unit" | "place"> {
  return { type: "case", id, title: data.title, unit: data.unit, place: data.place };
}

/** `rules.md` 2I: a message unanswered for more than three months counts against a portal. */
const SILENT_DAYS = 90;
const ASK_DAYS = 60;
