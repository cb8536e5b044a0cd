import { contentType, type TypeName } from "../../content-types/index.ts";
import type { Field, Fields } from "../../fields/index.ts";
import { ledgerOf } from "./ledgers.ts";

/** What a column may become: a field of the type, or something its ledger has and the type makes fields of. */
export interface Target {
  readonly key: string;
  readonly label: string;
  /** Every name that its column may have; the label first. */
  readonly names: readonly string[];
  readonly field: Field;
  /** False for what is worked into other fields. */
  readonly isField: boolean;
}

export function targetsOf(type: TypeName): Target[] {
  const fields = Object.entries(contentType(type).fields as Fields)
    .filter(([key, field]) => key !== "demo" && canStandInACell(field))
    .filter(([key]) => !ledgerOf(type).leftOut?.includes(key))
    .map(([key, field]) => target(key, field, true));
  const extras = Object.entries(ledgerOf(type).extras).map(([key, field]) => target(key, field, false));
  return [...fields, ...extras];
}

function target(key: string, field: Field, isField: boolean): Target {
  const bare = field.label.replace(/（.*?）/g, "");
  const names = [...new Set([field.label, bare, ...(field.synonyms ?? [])])];
  return { key, label: field.label, names, field, isField };
}

/** Groups and lists of groups do not fit into one cell, pictures not at all. */
function canStandInACell(field: Field): boolean {
  if (field.isMedia || "fields" in field) return false;
  const of = "of" in field ? (field["of"] as Field) : undefined;
  return !of || !(of.isMedia || "fields" in of || "of" in of);
}
