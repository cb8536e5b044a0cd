import { contentType, contentTypes, type Entry, type TypeName } from "../../content-types/index.ts";
import { describePath, leaves, type Leaf } from "../../fields/index.ts";
import { isOnBoard } from "../boards/exposure-state.ts";
import { publicContent } from "../boards/public-content.ts";
import { formatDay } from "../calendar/format-day.ts";
import { titleOf, type Content } from "../content.ts";
import { placeName } from "../text/place-name.ts";
import { factsOf } from "./entry-facts.ts";
import { plainText } from "./plain-text.ts";
import type { Passage, SearchRecord } from "./record.ts";

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
      const passages = passagesOf(entry, content);
      yield {
        url: `${type.address}${entry.id}/`,
        kind: type.label,
        title: titleOf(entry),
        text: textOf(passages),
        passages,
        ...facts,
        ...(facts.day ? { year: facts.day.slice(0, 4) } : {}),
        ...(entry.type === "exposure" ? { isQuiet: true } : {}),
      };
    }
  }
}

/** The words of an entry besides its title, a line for each block. */
export function searchText(entry: Entry, content: Content): string {
  return textOf(passagesOf(entry, content));
}

/**
 * The words of an entry besides its title by field: texts, its number, the words behind choices and ids, and
 * each day both as 2024-06-24 and as 2024年6月24日. Amounts and addresses of files are left out.
 */
function passagesOf(entry: Entry, content: Content): Passage[] {
  const type = contentType(entry.type);
  return leaves(type.fields, entry.data)
    .filter(({ path, field }) => path[0] !== type.titleField && !field.isMedia && !isWithheld(entry, path[0]))
    .flatMap((leaf) => {
      // Which item of a list it is tells a reader nothing here.
      const named = leaf.path.filter((key) => typeof key === "string");
      const { label } = describePath(type.fields, named);
      return wordsOf(leaf, content)
        .filter(Boolean)
        .map((text) => ({ label, text }));
    });
}

function wordsOf({ path, field, value }: Leaf, content: Content): string[] {
  if (typeof value !== "string") return [];
  if (path[0] === "body") return [plainText(value)];
  if (field.refersTo && "entry" in field.refersTo && field.refersTo.entry === "place")
    return [placeName(content, value)];
  const words = String(field.toCell(value, content.nameOf));
  return /^\d{4}-\d{2}-\d{2}$/.test(words) ? [words, formatDay(words)] : [words];
}

function textOf(passages: readonly Passage[]): string {
  return passages.map(({ text }) => text).join("\n");
}

/** Personal contacts are on their page for who needs them and not in an index. */
function isWithheld(entry: Entry, key: string | number | undefined): boolean {
  return entry.type === "role" && (key === "mobile" || key === "consent");
}

function isOfType<Name extends TypeName>(entry: Entry, name: Name): entry is Entry<Name> {
  return entry.type === name;
}
