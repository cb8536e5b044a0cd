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
  eachUnit(text, (unit, at) => {
    units.push(String.fromCodePoint(unit));
    starts.push(at);
  });
  return { units, starts };
}

/** The same, unit by unit as code points, without making anything of them: an index has millions. */
export function eachUnit(text: string, take: (unit: number, at: number) => void): void {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    // What follows is nearly always neither an accent nor the like.
    if (!(next >= FIRST_MARK) || (next >= FIRST_HAN && next <= LAST_HAN)) {
      const unit = alone[code] || foldAlone(code);
      if (unit > 0) {
        take(unit, at);
        at += 1;
        continue;
      }
    }
    let end = at + characterAt(text, at).length;
    while (end < text.length && isMark(characterAt(text, end))) end += characterAt(text, end).length;
    for (const unit of unitsOf(text.slice(at, end))) take(unit.codePointAt(0)!, at);
    at = end;
  }
}

/** True for what is written onto the character before: é may be one character or an e and an accent. */
export function isMark(character: string): boolean {
  // Most text is Chinese characters and ASCII, for which this is asked of every one.
  const code = character.charCodeAt(0);
  return code >= FIRST_MARK && !(code >= FIRST_HAN && code <= LAST_HAN) && MARK.test(character);
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at)!);
}

const FIRST_MARK = 0x300;
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

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

/** By code unit: what it is folded to when nothing is written onto it; NOT_ONE for none or several; 0 unknown yet. */
const alone = new Int32Array(0x10000);
const NOT_ONE = -1;

function foldAlone(code: number): number {
  const units = [...unitsOf(String.fromCharCode(code))];
  const unit = units.length === 1 ? units[0]!.codePointAt(0)! : NOT_ONE;
  // Halves of a pair are nothing by themselves.
  alone[code] = code >= 0xd800 && code <= 0xdfff ? NOT_ONE : unit;
  return alone[code]!;
}
