import type { Entry } from "../../content-types/index.ts";
import { deadlineOf } from "../cases/deadline.ts";
import type { Content } from "../content.ts";

/** The values of an entry as they are published: a case with the day that counts, which its file may leave out. */
export function openValues(entry: Entry, content: Content): Readonly<Record<string, unknown>> {
  if (entry.type !== "case") return entry.data;
  const { data } = entry as Entry<"case">;
  return { ...data, due: deadlineOf(data, content).due };
}
