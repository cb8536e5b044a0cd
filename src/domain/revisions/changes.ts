import type { Field, Fields, Names } from "../../fields/index.ts";
import { formatDay } from "../calendar/format-day.ts";
import { isDay } from "../calendar/day.ts";
import { scanText } from "../privacy/index.ts";
import { differences } from "./align.ts";
import type { Change } from "./change.ts";
import { isLong, textChanges } from "./text-changes.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * What changed between two versions of an entry, field by field in the words of the form. The versions are
 * values as they stand in the file, so that old ones need not fit today's fields; `skip` names fields that
 * are told elsewhere. Old words with personal data that the new ones no longer have are never repeated.
 */
export function changesBetween(
  fields: Fields,
  before: Values,
  after: Values,
  names: Names,
  skip: readonly string[] = [],
): Change[] {
  return Object.entries(fields).flatMap(([key, field]) =>
    skip.includes(key) ? [] : fieldChanges(field, before[key], after[key], field.label, names),
  );
}

const PERSONAL = "原来的文字含不宜公开的个人信息，不再重复。";
const RESHAPED = "填写的格式变了，新旧无法逐项对照。";

function fieldChanges(field: Field, old: unknown, fresh: unknown, label: string, names: Names): Change[] {
  if (JSON.stringify(old) === JSON.stringify(fresh)) return [];
  const [before, after] = [read(field, old), read(field, fresh)];
  if (!before.fits || !after.fits) return [{ kind: "untold", label, why: RESHAPED }];
  if (JSON.stringify(before.value) === JSON.stringify(after.value)) return [];
  if (field.isMedia) return [{ kind: "value", label, before: "一个文件", after: "另一个文件" }];
  if (field.parts) return partChanges(field, before.value, after.value, label, names);
  const [was, is] = [words(field, before.value, names), words(field, after.value, names)];
  if (was === is) return [];
  if (losesPersonalData(was, is)) return [{ kind: "untold", label, why: PERSONAL }];
  if (isLong(was) || isLong(is)) return [{ kind: "text", label, places: textChanges(was, is) }];
  return [{ kind: "value", label, before: was, after: is }];
}

function partChanges(field: Field, before: unknown, after: unknown, label: string, names: Names): Change[] {
  const inside = "fields" in field ? (field["fields"] as Fields) : undefined;
  if (inside && before !== undefined && after !== undefined) {
    return Object.entries(inside).flatMap(([key, one]) =>
      fieldChanges(one, (before as Values)[key], (after as Values)[key], `${label} › ${one.label}`, names),
    );
  }
  if (inside || !("of" in field)) return whole(field, before, after, label, names);
  const of = field["of"] as Field;
  const [old, fresh] = [before ?? [], after ?? []] as [unknown[], unknown[]];
  return differences(old, fresh, (a, b) => JSON.stringify(a) === JSON.stringify(b)).flatMap((place) => {
    const pairs = Math.min(place.before.length, place.after.length);
    const changed = place.before
      .slice(0, pairs)
      .flatMap((item, index) =>
        fieldChanges(of, item, place.after[index], `${label} › 第${place.at.after + index + 1}项`, names),
      );
    const gone = place.before.slice(pairs).flatMap((item) => whole(of, item, undefined, label, names));
    const come = place.after.slice(pairs).flatMap((item) => whole(of, undefined, item, label, names));
    return [...changed, ...gone, ...come];
  });
}

/** Something that came or went as a whole. */
function whole(field: Field, before: unknown, after: unknown, label: string, names: Names): Change[] {
  const [was, is] = [words(field, before, names), words(field, after, names)];
  if (before === undefined) return [{ kind: "added", label, text: is }];
  if (losesPersonalData(was, is)) return [{ kind: "untold", label, why: PERSONAL }];
  if (after === undefined) return [{ kind: "removed", label, text: was }];
  return [{ kind: "value", label, before: was, after: is }];
}

/** A value in today's form; blank ones are undefined. */
function read(field: Field, value: unknown): { fits: boolean; value?: unknown } {
  const parsed = field.schema.safeParse(value ?? undefined);
  if (parsed.success) return { fits: true, value: parsed.data };
  return { fits: (value ?? undefined) === undefined };
}

function words(field: Field, value: unknown, names: Names): string {
  if (value === undefined) return "";
  const cell = String(field.toCell(value, names));
  return isDay(cell) ? formatDay(cell) : cell.replace(/\b\d{4}-\d{2}-\d{2}\b/g, asProse);
}

function asProse(text: string): string {
  return isDay(text) ? formatDay(text) : text;
}

function losesPersonalData(before: string, after: string): boolean {
  const kept = new Set(scanText(after).map(({ text }) => text));
  return scanText(before).some(({ text, level }) => level !== "inform" && !kept.has(text));
}
