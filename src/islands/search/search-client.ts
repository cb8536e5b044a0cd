import { findIndex, loadRecord, startEngine, type FoundRecord } from "./engine.ts";
import { loadFacets, type Facets } from "./facets.ts";
import { findAll, type Found } from "./find-all.ts";

/** A record that was found, and what is shown of it. */
export interface Hit extends Found {
  load(): Promise<FoundRecord>;
}

export interface SearchClient {
  /** Every record that has all the runs of the query, newest first. Rejects rather than give a part of them. */
  find(query: string): Promise<Hit[]>;
  /** Loads the engine ahead of the first question. */
  warm(): Promise<void>;
  /** Loaded once, when first asked for. */
  facets(): Promise<Facets>;
}

/** Opens the index of the site at `base` (`/`, `/sub/`). Nothing is loaded before the first question. */
export function openSearch(base: string): SearchClient {
  let session = openSession(base);
  // A failure stays with Pagefind's engine, and another site may have been published: the next question begins anew.
  const ask = async <T>(question: (asked: Session) => Promise<T>): Promise<T> => {
    const asked = session;
    try {
      return await question(asked);
    } catch (error) {
      if (asked === session) session = openSession(base);
      throw error;
    }
  };
  return {
    find: (query) => ask((asked) => asked.find(query)),
    facets: () => ask((asked) => asked.facets()),
    warm: () => ask((asked) => asked.warm()),
  };
}

function openSession(base: string): Session {
  const place = once(() => findIndex(base));
  const engine = once(async () => startEngine(base, (await place()).folder));
  const facets = once(async () => loadFacets((await place()).folder));
  const warm = async () => {
    await engine();
  };
  const records = new Map<number, () => Promise<FoundRecord>>();
  const recordOf = (number: number) => {
    const load = async () => loadRecord(base, (await place()).blocks, number);
    const known = records.get(number) || once(load);
    records.set(number, known);
    return known;
  };
  const find = async (query: string) => {
    const { blocks } = await place();
    const found = await findAll(await engine(), blocks.length, query);
    return found.map((one) => ({ ...one, load: recordOf(one.number) }));
  };
  return { facets, warm, find };
}

/** Title hits first, then newest; the order of a search by relevance. */
export function byRelevance(one: Hit, other: Hit): number {
  return other.inTitle - one.inTitle || other.number - one.number;
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

type Session = SearchClient;
