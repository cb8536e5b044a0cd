import type { TombstoneData } from "../../../src/content-types/index.ts";
import { formatEntryText, type ContentFile } from "../../../src/entry-files/index.ts";

/** The file that stays: number, kind, day and reason. */
export function tombstoneFile(data: TombstoneData): ContentFile {
  const { id, type, day, reason } = data;
  return { path: `tombstones/${id}.yml`, text: formatEntryText({ id, type, day, reason }, "yml") };
}
