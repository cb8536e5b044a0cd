import type { Entry } from "../../content-types/index.ts";

/** The last day up to `today` of which an entry tells something: a step, a verdict, a correction. */
export function lastChanged(entry: Entry, today: string): string | undefined {
  const days: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === "string") {
      if (DAY.test(value) && value <= today) days.push(value);
    } else if (value !== null && typeof value === "object")
      // The day of a report that is quoted says nothing of the entry.
      for (const [name, part] of Object.entries(value)) if (name !== "sources") visit(part);
  };
  visit(entry.data);
  return days.sort().at(-1);
}

const DAY = /^\d{4}-\d\d-\d\d$/;
