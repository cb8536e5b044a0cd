import type { Entry } from "../../content-types/index.ts";
import { addDays } from "../calendar/day.ts";
import type { Content } from "../content.ts";
import { perContent } from "../reads.ts";

/**
 * The latest run of monthly returns in which nothing was counted, newest first: backwards from the last one that
 * was over on `asOf`, each beginning the day after the one before ended. A missing month ends the run, because
 * nobody knows of it. Empty when something was counted in the last one.
 */
export function quietRun(content: Content, asOf: string): Entry<"month-return">[] {
  const run: Entry<"month-return">[] = [];
  for (const entry of newestFirst(content)) {
    if (entry.data.day > asOf) continue;
    const after = run.at(-1);
    if (!isQuiet(entry.data) || (after && addDays(entry.data.day, 1) !== after.data.from)) break;
    run.push(entry);
  }
  return run;
}

function isQuiet({ counts }: Entry<"month-return">["data"]): boolean {
  return counts.every(({ number }) => number === 0);
}

const newestFirst = perContent((content): readonly Entry<"month-return">[] => {
  const keyOf = ({ id, data }: Entry<"month-return">) => `${data.day} ${id}`;
  return [...content.all("month-return")].sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
});
