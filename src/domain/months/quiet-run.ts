import type { Entry } from "../../content-types/index.ts";
import { addDays } from "../calendar/day.ts";
import type { Content } from "../content.ts";

/**
 * The latest run of monthly returns in which nothing was counted, newest first: backwards from the last one that
 * was over on `asOf`, each beginning the day after the one before ended. A missing month ends the run, because
 * nobody knows of it. Empty when something was counted in the last one.
 */
export function quietRun(content: Content, asOf: string): Entry<"month-return">[] {
  const known = runs.get(content) ?? new Map<string, Entry<"month-return">[]>();
  runs.set(content, known);
  const run = known.get(asOf) ?? findRun(content, asOf);
  known.set(asOf, run);
  return run;
}

/** Whether a return counted nothing at all. */
export function isQuiet({ counts }: Pick<Entry<"month-return">["data"], "counts">): boolean {
  return counts.every(({ number }) => number === 0);
}

function findRun(content: Content, asOf: string): Entry<"month-return">[] {
  const run: Entry<"month-return">[] = [];
  const over = content.all("month-return").filter(({ data }) => data.day <= asOf);
  for (const entry of over.sort((a, b) =>
    a.data.day < b.data.day || (a.data.day === b.data.day && a.id < b.id) ? 1 : -1,
  )) {
    const after = run.at(-1);
    if (!isQuiet(entry.data) || (after && addDays(entry.data.day, 1) !== after.data.from)) break;
    run.push(entry);
  }
  return run;
}

const runs = new WeakMap<Content, Map<string, Entry<"month-return">[]>>();
