import { isPrivateColumn } from "./private-columns.ts";
import { plainName, withoutBrackets } from "./plain-name.ts";
import { columnLetter } from "./sheet.ts";
import type { Target } from "./targets.ts";

/** What becomes of a column. Private ones are dropped, and nobody can choose otherwise. */
export interface ColumnMatch {
  readonly index: number;
  readonly letter: string;
  readonly header: string;
  readonly use: "field" | "private" | "ignored";
  /** Key of the target, for `field`. */
  readonly key?: string;
}

/** Letter of a column → key of a target, or "" to leave the column out. */
export type Choices = Readonly<Record<string, string>>;

/** Matches columns to targets by name: whole names first, then names that contain one; each target once. */
export function matchColumns(
  headers: readonly string[],
  targets: readonly Target[],
  choices: Choices = {},
): ColumnMatch[] {
  const taken = new Set(Object.values(choices));
  const found = new Map<number, string>();
  for (const fits of [isName, isNameWithoutBrackets, containsName]) {
    headers.forEach((header, index) => {
      if (found.has(index) || columnLetter(index) in choices || !header) return;
      if (fits !== isName && isPrivateColumn(header)) return;
      const target = targets.find((one) => !taken.has(one.key) && fits(header, one));
      if (!target) return;
      found.set(index, target.key);
      taken.add(target.key);
    });
  }
  return headers.map((header, index): ColumnMatch => {
    const place = { index, letter: columnLetter(index), header };
    const isNamedExactly = found.has(index) && !(columnLetter(index) in choices);
    if (!isNamedExactly && isPrivateColumn(header)) return { ...place, use: "private" };
    const key = choices[columnLetter(index)] ?? found.get(index);
    return key && targets.some((one) => one.key === key)
      ? { ...place, use: "field", key }
      : { ...place, use: "ignored" };
  });
}

function isName(header: string, { names }: Target): boolean {
  return names.some((name) => plainName(name) === plainName(header));
}

function isNameWithoutBrackets(header: string, { names }: Target): boolean {
  return names.some((name) => plainName(name) === withoutBrackets(header));
}

function containsName(header: string, { names }: Target): boolean {
  const plain = withoutBrackets(header);
  return names.some((name) => name.length >= 4 && plain.includes(plainName(name)));
}
