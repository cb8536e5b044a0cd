import { contentTypeOfFile, extensionOf } from "../../../src/content-types/index.ts";
import type { Content } from "../../../src/domain/content.ts";
import { wordFor } from "../../../src/domain/open-data/columns.ts";
import { EntryTextError, formatEntryText, parseEntryText } from "../../../src/entry-files/index.ts";
import type { Field, Fields } from "../../../src/fields/index.ts";

/** A field in which two versions of an entry differ, in the words of the form. */
export interface FieldPair {
  readonly name: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** The fields in which two versions of an entry file differ; none when one of them cannot be read. */
export function compareFields(path: string, mine: string, theirs: string, content: Content): FieldPair[] {
  const fields = fieldsOf(path);
  const [own, other] = [values(path, mine), values(path, theirs)];
  if (!own || !other) return [];
  return [...new Set([...Object.keys(fields), ...Object.keys(own), ...Object.keys(other)])].flatMap(
    (name) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (same(field, own[name], other[name])) return [];
      const told = (value: unknown) => words(field, value, content);
      return [{ name, label: field?.label ?? name, mine: told(own[name]), theirs: told(other[name]) }];
    },
  );
}

/** My version of an entry file with the named fields as they stand in the other. */
export function takeFields(path: string, mine: string, theirs: string, names: readonly string[]): string {
  const [own, other] = [values(path, mine), values(path, theirs)];
  const type = contentTypeOfFile(path);
  if (!own || !other || !type) return mine;
  const joined = Object.keys({ ...own, ...other }).flatMap((name) => {
    const from = names.includes(name) ? other : own;
    return Object.hasOwn(from, name) ? [[name, from[name]] as const] : [];
  });
  return formatEntryText(Object.fromEntries(joined), extensionOf(type));
}

function fieldsOf(path: string): Fields {
  return (contentTypeOfFile(path)?.fields ?? {}) as Fields;
}

function values(path: string, text: string): Record<string, unknown> | undefined {
  try {
    return parseEntryText(text, path.endsWith(".yml") ? "yml" : "md");
  } catch (error) {
    if (error instanceof EntryTextError) return undefined;
    throw error;
  }
}

function same(field: Field | undefined, one: unknown, other: unknown): boolean {
  const plain = (value: unknown) => {
    const read = field?.schema.safeParse(value ?? undefined);
    return JSON.stringify((read?.success ? read.data : value) ?? null);
  };
  return plain(one) === plain(other);
}

function words(field: Field | undefined, value: unknown, content: Content): string {
  const read = field?.schema.safeParse(value ?? undefined);
  if (!field || !read?.success) return value === undefined ? "" : JSON.stringify(value);
  if (read.data === undefined) return "";
  return String(field.toCell(read.data, (target, id) => wordFor(target, id, content)));
}
