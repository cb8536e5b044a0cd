import { BLANK, fold } from "./fold.ts";
import { phraseTokens, wordInBlock, wordInDirectory } from "./tokens.ts";

/** One run that a reader asked for. */
export interface Term {
  /** The run, folded. */
  readonly run: string;
  /** The words of the phrase that finds it. */
  readonly tokens: readonly string[];
}

/** The most characters of a query that are looked at. */
export const MAX_QUERY = 200;

/**
 * The runs between blanks; a record must have every one of them. A run that is part of another asks nothing
 * more and is left out.
 */
export function planQuery(query: string): Term[] {
  const runs = fold(query.slice(0, MAX_QUERY)).units.join("").split(BLANK).filter(Boolean);
  const needed = runs.filter(
    (run, index) =>
      !runs.some((other, at) => at !== index && other.includes(run) && (other !== run || at < index)),
  );
  return needed.map((run) => ({ run, tokens: phraseTokens([...run]) }));
}

/** What Pagefind is asked for a term in a block of records: its exact-phrase form, in quotation marks. */
export function phraseIn({ tokens }: Term, block: number): string {
  return `"${tokens.map((token) => wordInBlock(token, block)).join(" ")}"`;
}

/** What Pagefind is asked for the blocks that have a word. */
export function directoryOf(token: string, part: number): string {
  return `"${wordInDirectory(token, part)}"`;
}
