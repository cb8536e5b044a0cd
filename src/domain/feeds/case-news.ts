import type { Entry } from "../../content-types/index.ts";
import { statusName, statusOf } from "../cases/index.ts";
import type { Content } from "../content.ts";
import { placeName } from "../text/place-name.ts";
import { demoMark } from "./demo-mark.ts";
import type { News } from "./news.ts";

/**
 * Cases as news of where they stand, moved last first, at most `limit`. One item per case, which a feed reader
 * shows again when the case takes a step.
 */
export function caseUpdates(
  cases: readonly Entry<"case">[],
  content: Content,
  today: string,
  limit = 50,
): News[] {
  return cases
    .map((entry) => ({ entry, day: lastStep(entry, today) ?? entry.data.received }))
    .filter(({ day }) => day <= today)
    .sort((a, b) => (`${a.day} ${a.entry.id}` < `${b.day} ${b.entry.id}` ? 1 : -1))
    .slice(0, limit)
    .map(({ entry, day }) => ({
      ...about(entry),
      day,
      title: `${statusName(statusOf(entry.data, content, today))}：${entry.data.title}`,
      summary: `${demoMark(entry.data)}${placeName(content, entry.data.place)}。${entry.data.summary}`,
    }));
}

/** The steps of one case as news, newest first. */
export function caseSteps(entry: Entry<"case">, today: string): News[] {
  return entry.data.steps
    .map(({ step, day, note }, index) => ({
      ...about(entry),
      id: `${entry.id}/${index + 1}`,
      day,
      title: `${step}：${entry.data.title}`,
      summary: demoMark(entry.data) + note,
    }))
    .filter(({ day }) => day <= today)
    .toReversed();
}

function about({ id }: Entry<"case">) {
  return { type: "case", id, path: `/cases/${id}/`, kind: "办事进度" } as const;
}

function lastStep({ data }: Entry<"case">, today: string): string | undefined {
  const days = [...data.steps.map(({ day }) => day), data.closed, data.verdictDay];
  return days
    .filter((day): day is string => day !== undefined && day <= today)
    .sort()
    .at(-1);
}
