import { hanVariants } from "./han-variants.ts";

/** Text as it is compared: one code point per unit, and where in the text each unit comes from. */
export interface Folded {
  readonly units: readonly string[];
  /** UTF-16 offsets into the text, one per unit. */
  readonly starts: readonly number[];
}

/**
 * Makes alike what readers take for the same: letters of either case, full and half width, Traditional and
 * Simplified characters and common variants, the several dashes and quotation marks. Every white space is
 * one blank; invisible characters go. Works character by character with its accents, so that a place can be found again.
 */
export function fold(text: string): Folded {
  const units: string[] = [];
  const starts: number[] = [];
  let cluster = "";
  let at = 0;
  const take = () => {
    for (const unit of unitsOf(cluster)) {
      units.push(unit);
      starts.push(at);
    }
    at += cluster.length;
  };
  for (const character of text) {
    if (cluster !== "" && isMark(character)) {
      cluster += character;
      continue;
    }
    take();
    cluster = character;
  }
  take();
  return { units, starts };
}

/** True for what is written onto the character before: é may be one character or an e and an accent. */
export function isMark(character: string): boolean {
  // Most text is Chinese characters and ASCII, for which this is asked of every one.
  return character >= "\u0300" && !(character >= "\u3400" && character <= "\u9fff") && MARK.test(character);
}

const MARK = /^[\p{M}\uff9e\uff9f]$/u;

/** The folded text as one string. */
export function foldText(text: string): string {
  return fold(text).units.join("");
}

/** Blank between words, in folded units. */
export const BLANK = " ";

const variants = new Map<string, string>();
const hanPairs = [...hanVariants];
for (let index = 0; index + 1 < hanPairs.length; index += 2)
  variants.set(hanPairs[index]!, hanPairs[index + 1]!);
for (const [form, like] of [
  ["‐‑‒–—―−﹘", "-"],
  ["“”„‟〝〞＂", '"'],
  ["‘’‚‛′`´", "'"],
  ["•‧∙⋅・･", "·"],
  ["〜∼～", "~"],
  ["○◯", "〇"],
  ["⁄∕", "/"],
  ["ς", "σ"],
] as const) {
  for (const character of form) variants.set(character, like);
}

const known = new Map<string, string>();

/** A character, with its accents, may become none, one or several units: ㎡ is m2. */
function unitsOf(character: string): string {
  let units = known.get(character);
  if (units === undefined) {
    units = "";
    for (const part of (variants.get(character) ?? character).normalize("NFKC").toLowerCase()) {
      if (part !== "\ufeff" && /\s/.test(part)) units += BLANK;
      else if (!INVISIBLE.test(part)) units += variants.get(part) ?? part;
    }
    known.set(character, units);
  }
  return units;
}

/**
 * Soft hyphens, joiners, direction marks, variation selectors, planes without letters: nothing a reader sees or
 * types. Private characters of the basic plane stay: old files write rare names with them.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u034f\ufe00-\ufe0f\u{40000}-\u{10ffff}]/u;
