import { planQuery } from "../../domain/search/query.ts";
import { TITLE_ZONE } from "../../domain/search/tokens.ts";
import { findFolder, startEngine, type Engine, type EngineRecord } from "./engine.ts";
import { loadFacets, type Facets } from "./facets.ts";

/** A record that has every run of the query. */
export interface Hit {
  /** The record's number; smaller is newer. */
  readonly number: number;
  /** How many of the runs stand in its title. */
  readonly inTitle: number;
  load(): Promise<EngineRecord>;
}

export interface SearchClient {
  /** Every record that has all the runs of the query, newest first. */
  find(query: string): Promise<Hit[]>;
  /** Loads the engine ahead of the first question. */
  warm(): Promise<void>;
  /** Loaded once, when first asked for. */
  facets(): Promise<Facets>;
}

/** Opens the index of the site at `base` (`/`, `/sub/`). Nothing is loaded before the first question. */
export function openSearch(base: string): SearchClient {
  const folder = once(() => findFolder(base));
  const engine = once(async () => startEngine(base, await folder()));
  const facets = once(async () => loadFacets(await folder()));
  const warm = async () => {
    await engine();
  };
  return { facets, warm, find: async (query) => findAll(await engine(), query) };
}

/** Title hits first, then newest; the order of a search by relevance. */
export function byRelevance(one: Hit, other: Hit): number {
  return other.inTitle - one.inTitle || one.number - other.number;
}

async function findAll(engine: Engine, query: string): Promise<Hit[]> {
  const terms = planQuery(query);
  if (terms.length === 0) return [];
  const answers = await Promise.all(terms.map(({ phrase }) => engine.search(phrase)));
  let hits: Map<string, Hit> | undefined;
  for (const { results } of answers) {
    const common = new Map<string, Hit>();
    for (const result of results) {
      const earlier = hits && hits.get(result.id);
      if (hits && !earlier) continue;
      common.set(result.id, {
        number: numberOf(result.id),
        inTitle: (earlier ? earlier.inTitle : 0) + (isInTitle(result.words) ? 1 : 0),
        load: () => result.data(),
      });
    }
    hits = common;
  }
  return [...hits!.values()].sort((one, other) => one.number - other.number);
}

/** An id is the record's number in base 36, the last digit first. */
function numberOf(id: string): number {
  return parseInt(
    Array.from(id).reduceRight((digits, digit) => digits + digit, ""),
    36,
  );
}

function isInTitle(places: readonly number[]): boolean {
  return places.some((place) => place < TITLE_ZONE);
}

/** Does it once; a failure may be tried again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    if (!made) {
      made = make();
      made.catch(() => (made = undefined));
    }
    return made;
  };
}
