import { contentType, contentTypes, type Entry, type TypeName } from "../../content-types/index.ts";
import { leaves } from "../../fields/index.ts";
import { isOnBoard } from "../boards/exposure-state.ts";
import { publicContent } from "../boards/public-content.ts";
import { formatDay } from "../calendar/format-day.ts";
import { titleOf, type Content } from "../content.ts";
import { placeName } from "../text/place-name.ts";
import { factsOf } from "./entry-facts.ts";
import { plainText } from "./plain-text.ts";
import type { SearchRecord } from "./record.ts";

/**
 * What can be searched: every published entry that has a page of its own on `today`. An exposure is in it
 * only while it may be shown. Text is made one record at a time.
 */
export function* searchRecords(stored: Content, today: string): Generator<SearchRecord> {
  const content = publicContent(stored, today);
  for (const type of contentTypes) {
    if (type.address === undefined || type.single) continue;
    for (const entry of content.all(type.name)) {
      if (isOfType(entry, "exposure") && !isOnBoard(entry, content, today)) continue;
      if (isOfType(entry, "objection") && entry.data.received > today) continue;
      const facts = factsOf(entry, content, today);
      yield {
        url: `${type.address}${entry.id}/`,
        kind: type.label,
        title: titleOf(entry),
        text: searchText(entry, content),
        ...facts,
        ...(facts.day ? { year: facts.day.slice(0, 4) } : {}),
        ...(entry.type === "exposure" ? { isQuiet: true } : {}),
      };
    }
  }
}

/**
 * The words of an entry besides its title: texts, its number, the words behind choices and ids, and each day
 * both as 2024-06-24 and as 2024年6月24日. Amounts and addresses of files are left out.
 */
export function searchText(entry: Entry, content: Content): string {
  const type = contentType(entry.type);
  return leaves(type.fields, entry.data)
    .filter(({ path, field }) => path[0] !== type.titleField && !field.isMedia && !isWithheld(entry, path[0]))
    .map(({ path, field, value }) => {
      if (typeof value !== "string") return "";
      if (path[0] === "body") return plainText(value);
      if (field.refersTo && "entry" in field.refersTo && field.refersTo.entry === "place")
        return placeName(content, value);
      const words = String(field.toCell(value, content.nameOf));
      return /^\d{4}-\d{2}-\d{2}$/.test(words) ? `${words} ${formatDay(words)}` : words;
    })
    .filter(Boolean)
    .join("\n");
}

/** Personal contacts are on their page for who needs them and not in an index. */
function isWithheld(entry: Entry, key: string | number | undefined): boolean {
  return entry.type === "role" && (key === "mobile" || key === "consent");
}

function isOfType<Name extends TypeName>(entry: Entry, name: Name): entry is Entry<Name> {
  return entry.type === name;
}
