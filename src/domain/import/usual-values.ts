import { contentType, type TypeName } from "../../content-types/index.ts";
import type { Field, Fields } from "../../fields/index.ts";
import { titleOf, type Content } from "../content.ts";
import { nameFinder } from "./find-names.ts";
import { ledgerOf } from "./ledgers.ts";
import type { ColumnMatch } from "./match-columns.ts";
import { plainName } from "./plain-name.ts";

/** A field chosen once for the whole table, because the table has no column for it or leaves cells blank. */
export interface UsualValue {
  readonly key: string;
  readonly label: string;
  readonly required: boolean;
  /** True when no column gives it. */
  readonly alone: boolean;
  /** "" when nothing is chosen. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
}

/** The fields with something to choose from, and what is chosen: what staff say, else what the ledger proposes. */
export function usualValues(
  type: TypeName,
  columns: readonly ColumnMatch[],
  content: Content,
  wanted: Readonly<Record<string, string>>,
): UsualValue[] {
  const ledger = ledgerOf(type);
  const matched = new Set(columns.map(({ key }) => key));
  return Object.entries(contentType(type).fields as Fields).flatMap(([key, field]): UsualValue[] => {
    const options = optionsOf(field, content);
    const isOffered = field.required || ledger.offered?.includes(key);
    if (!isOffered || options.length === 0) return [];
    const [only] = options;
    const proposed = options.length === 1 && field.required ? only?.value : ledger.propose?.(key, content);
    const value =
      wanted[key] === undefined ? (proposed ?? "") : valueOf(field, wanted[key], options, content);
    const alone = !matched.has(key);
    return [{ key, label: field.label, required: field.required, alone, value, options }];
  });
}

function optionsOf(field: Field, content: Content): { value: string; name: string }[] {
  if ("options" in field)
    return Object.entries(field.options as Record<string, string>).map(([value, name]) => ({ value, name }));
  if (!field.refersTo) return [];
  if ("vocabulary" in field.refersTo) {
    const lists = content.find("vocabulary", "vocabulary")?.data as
      Record<string, { id: string; name: string }[]> | undefined;
    return (lists?.[field.refersTo.vocabulary] ?? []).map(({ id, name }) => ({ value: id, name }));
  }
  return content
    .all(field.refersTo.entry as TypeName)
    .map((entry) => ({ value: entry.id, name: titleOf(entry) }));
}

function valueOf(
  field: Field,
  word: string,
  options: readonly { value: string; name: string }[],
  content: Content,
): string {
  const same = options.find(({ value, name }) => value === word || plainName(name) === plainName(word));
  if (same || !word) return same?.value ?? "";
  const found = field.refersTo ? nameFinder(content).find(field.refersTo, word) : undefined;
  return found && "id" in found ? found.id : "";
}
