import { contentType, type Entry } from "../../content-types/index.ts";
import { describePath } from "../../fields/index.ts";
import type { Fault } from "./fault.ts";

/** A fault at a field of an entry; the Chinese label follows from the path. */
export function faultAt(
  entry: Entry,
  path: readonly (string | number)[],
  reason: string,
  remedy: string,
): Fault {
  const { label } = describePath(contentType(entry.type).fields, path);
  return { file: entry.file, field: path.join("."), label, reason, remedy };
}

/** The entry as one of the named type, or undefined when it is another. */
export function asType<Name extends Entry["type"]>(entry: Entry, name: Name): Entry<Name> | undefined {
  return entry.type === name ? (entry as unknown as Entry<Name>) : undefined;
}
