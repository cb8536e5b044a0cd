import { BLANK, fold } from "./fold.ts";

/** Where the title's tokens end: a hit before this position is a hit in the title. */
export const TITLE_ZONE = 128;

/** Stands where nothing can match: between words, and up to the end of the title's zone. */
export const FILLER = "x";

/**
 * The most records that share a block. A word is kept apart for each block of records, because Pagefind looks
 * through all records of a phrase's words once for every record that has them all: a phrase in common words
 * takes the square of that number.
 */
export const BLOCK_RECORDS = 256;

/**
 * A record as the words that Pagefind is given. A run of characters becomes its overlapping pairs, so that
 * any part of it is a phrase of pairs; then every single character once, for queries of one character. The
 * title takes the first `TITLE_ZONE` positions (a longer one runs over and counts as text there).
 */
export function indexTokens(title: string, text: string): string[] {
  const seen = new Set<string>();
  const tokens = zone(title, seen);
  while (tokens.length < TITLE_ZONE) tokens.push(FILLER);
  return [...tokens, FILLER, ...zone(text, seen)];
}

/** A run of folded units as the phrase that finds it; a single unit as a word of its own. */
export function phraseTokens(units: readonly string[]): string[] {
  if (units.length === 1) return [single(word(units[0]!))];
  return units.slice(1).map((unit, index) => word(units[index]!) + word(unit));
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

function zone(text: string, seen: Set<string>): string[] {
  const tokens: string[] = [];
  const singles: string[] = [];
  let before: string | undefined;
  for (const unit of fold(text).units) {
    if (unit === BLANK) {
      if (before !== undefined) tokens.push(FILLER);
      before = undefined;
      continue;
    }
    const current = word(unit);
    if (before !== undefined) tokens.push(before + current);
    before = current;
    if (!seen.has(current)) singles.push(single(current));
    seen.add(current);
  }
  return [...tokens, FILLER, ...singles];
}

/**
 * A unit as four small letters. Pagefind takes words apart at case, digits and punctuation, and its client
 * has browsers cut Chinese into words; letters alone pass through all of that unchanged.
 */
function word(unit: string): string {
  return letters(unit.codePointAt(0)!, 4);
}

/** As long as a pair, so that words keep their order when a block's letters follow; no unit is `zzzz`. */
function single(one: string): string {
  return `${one}zzzz`;
}

function letters(number: number, count: number): string {
  let written = "";
  for (let rest = number; written.length < count; rest = Math.floor(rest / 26)) {
    written = String.fromCharCode(97 + (rest % 26)) + written;
  }
  return written;
}
