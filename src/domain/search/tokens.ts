import { BLANK, eachUnit } from "./fold.ts";

/** Where the title's words end: a hit before this position is a hit in the title. */
export const TITLE_ZONE = 128;

/**
 * The most records that share a block. A word is kept apart for each block of records, because Pagefind looks
 * through all records of a phrase's words once for every record that has them all: a phrase in common words
 * takes the square of that number.
 */
export const BLOCK_RECORDS = 256;

/**
 * A record's words, each a pair of units, and their positions. A run of characters becomes its overlapping pairs, so that any part of
 * it is a phrase of pairs; then every single character once with ALONE, for queries of one character. Nothing stands
 * where a blank was, so that the words on both sides of it are no phrase. The title takes the first
 * `TITLE_ZONE` positions (a longer one runs over and counts as text there).
 */
export function indexWords(title: string, text: string, add: AddWord): void {
  const seen = new Set<number>();
  const end = zone(title, 0, seen, add);
  zone(text, Math.max(end, TITLE_ZONE) + 1, seen, add);
}

/** A run of folded units as the phrase that finds it; a single unit as a word of its own. */
export function phraseTokens(units: readonly string[]): string[] {
  const codes = units.map((unit) => unit.codePointAt(0)!);
  if (codes.length === 1) return [lettersOf(codes[0]!, ALONE)];
  return codes.slice(1).map((code, index) => lettersOf(codes[index]!, code));
}

/**
 * A word as eight small letters, which sort as its units do. Pagefind takes words apart at case, digits and
 * punctuation, and its client has browsers cut Chinese into words; letters alone pass through all of that unchanged.
 */
export function lettersOf(first: number, second: number): string {
  return letters(first, 4) + letters(second, 4);
}

/** A word as it stands in the index of a block: three letters say which, enough for 17,576 blocks. */
export function wordInBlock(token: string, block: number): string {
  return token + letters(block, 3);
}

/**
 * A word as it stands in the directory, which tells the blocks that have it, so that a phrase is asked for in
 * few of them. Its records are blocks, told by their place among the `BLOCK_RECORDS` of this part. Directories
 * take the last letters, which no block reaches.
 */
export function wordInDirectory(token: string, part: number): string {
  return token + letters(26 ** 3 - 1 - part, 3);
}

/** Gives the position after the last word. */
function zone(text: string, start: number, seen: Set<number>, add: AddWord): number {
  const fresh: number[] = [];
  let place = start;
  let before: number | undefined;
  eachUnit(text, (unit) => {
    if (unit === BLANK_UNIT) {
      if (before !== undefined) place += 1;
      before = undefined;
      return;
    }
    if (before !== undefined) {
      add(before, unit, place);
      place += 1;
    }
    before = unit;
    if (!seen.has(unit)) {
      seen.add(unit);
      fresh.push(unit);
    }
  });
  place += 1;
  for (const unit of fresh) {
    add(unit, ALONE, place);
    place += 1;
  }
  return place;
}

/** Every unit is below: what four small letters can tell apart, more than there are characters with letters. */
export const UNITS = 26 ** 4;

/** Stands for the second unit of a single one: no character has this number. */
const ALONE = UNITS - 1;

const BLANK_UNIT = BLANK.codePointAt(0)!;

function letters(number: number, count: number): string {
  let written = "";
  for (let rest = number; written.length < count; rest = Math.floor(rest / 26)) {
    written = String.fromCharCode(97 + (rest % 26)) + written;
  }
  return written;
}

type AddWord = (first: number, second: number, place: number) => void;
