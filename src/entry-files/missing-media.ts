import { contentType, type Entry } from "../content-types/index.ts";
import type { Fault } from "../domain/checks/index.ts";
import { describePath, leaves } from "../fields/index.ts";

/** Pictures that an entry names but that are not under `content/media`. */
export function missingMedia(entry: Entry, mediaPaths: ReadonlySet<string>): Fault[] {
  const { fields } = contentType(entry.type);
  return leaves(fields, entry.data)
    .filter(({ field, value }) => field.isMedia && !mediaPaths.has(String(value)))
    .map(({ path, field, value }) => ({
      file: entry.file,
      field: path.join("."),
      label: describePath(fields, path).label,
      reason: `找不到图片 ${String(value)}`,
      remedy: field.remedy,
    }));
}
