import { directoryOf, phraseIn, planQuery, type Term } from "../../domain/search/query.ts";
import { BLOCK_RECORDS, TITLE_ZONE } from "../../domain/search/tokens.ts";
import type { Engine } from "./engine.ts";

/** A record that has every run of the query. */
export interface Found {
  /** The record's number; larger is newer. */
  readonly number: number;
  /** How many of the runs stand in its title. */
  readonly inTitle: number;
}

/** Every record that has all the runs of the query, newest first. */
export async function findAll(engine: Engine, blocks: number, query: string): Promise<Found[]> {
  // The longest run is in the fewest records; the others are then asked for in its blocks only.
  const terms = planQuery(query).sort((one, other) => other.tokens.length - one.tokens.length);
  if (terms.length === 0 || blocks === 0) return [];
  let left = await blocksWithAll(engine, blocks, terms);
  let found: Map<number, number> | undefined;
  for (const term of terms) {
    const hits = (await Promise.all(left.map((block) => findIn(engine, term, block)))).flat();
    const earlier = found;
    found = new Map();
    for (const { number, inTitle } of hits) {
      const before = earlier ? earlier.get(number) : 0;
      if (before !== undefined) found.set(number, before + inTitle);
    }
    left = [...new Set([...found.keys()].map((number) => Math.floor(number / BLOCK_RECORDS)))];
  }
  return [...found!]
    .map(([number, inTitle]) => ({ number, inTitle }))
    .sort((one, other) => other.number - one.number);
}

/**
 * The blocks that have every word of every run; only there all the runs can stand. Asking loads what the
 * phrases need, all at once.
 */
async function blocksWithAll(engine: Engine, blocks: number, terms: readonly Term[]): Promise<number[]> {
  const words = [...new Set(terms.flatMap(({ tokens }) => tokens))];
  const parts = Array.from({ length: Math.ceil(blocks / BLOCK_RECORDS) }, (_, part) => part);
  const listed = await Promise.all(
    words.map(async (word) => {
      const answers = await Promise.all(parts.map((part) => engine.search(directoryOf(word, part))));
      return answers.flatMap(({ results }, part) =>
        results.map(({ id }) => part * BLOCK_RECORDS + Number(id)),
      );
    }),
  );
  const [first, ...others] = listed.sort((one, other) => one.length - other.length);
  return others.reduce((left, more) => {
    const has = new Set(more);
    return left.filter((block) => has.has(block));
  }, first!);
}

async function findIn(engine: Engine, term: Term, block: number): Promise<Found[]> {
  const { results } = await engine.search(phraseIn(term, block));
  return results.map(({ id, words }) => ({
    number: block * BLOCK_RECORDS + Number(id),
    // Pagefind gives the first place where the phrase stands, and titles come first.
    inTitle: words[0]! < TITLE_ZONE ? 1 : 0,
  }));
}
