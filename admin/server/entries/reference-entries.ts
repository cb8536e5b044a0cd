import type { Entry, TypeName } from "../../../src/content-types/index.ts";
import { titleOf, type Content } from "../../../src/domain/content.ts";

const whole: readonly TypeName[] = [
  "site",
  "vocabulary",
  "calendar",
  "boards",
  "place",
  "organisation",
  "workflow",
  "meeting-kind",
  "team",
  "listing",
  "service",
];

/** What a preview needs to turn ids into words: settings and small types whole, meetings by title only. */
export function referenceEntries(content: Content): unknown[] {
  const titles = content.all("meeting").map((entry: Entry<"meeting">) => ({
    ...entry,
    data: { id: entry.id, title: titleOf(entry) },
  }));
  return [...whole.flatMap((type) => content.all(type)), ...titles];
}
