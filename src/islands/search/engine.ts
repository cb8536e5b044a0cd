import type { Passage } from "../../domain/search/record.ts";
import { BLOCK_RECORDS } from "../../domain/search/tokens.ts";

/** The part of Pagefind's JS API that is used; see https://pagefind.app/docs/api/. */
export interface Engine {
  /** Rejects when a part of the index that it needs could not be loaded. */
  search(phrase: string): Promise<{ results: readonly EngineResult[] }>;
}

export interface EngineResult {
  /** The record's place in its block. */
  readonly id: string;
  /** Positions of the first hit. */
  readonly words: readonly number[];
}

/** What is kept of a record to show it. */
export interface FoundRecord {
  /** With the base path in front. */
  readonly url: string;
  readonly passages: readonly Passage[];
  readonly meta: {
    readonly title: string;
    readonly kind: string;
    readonly day: string;
    readonly status?: string;
    /** On a parent portal: whose entry it is. */
    readonly community?: string;
    /** Found, but never suggested. */
    readonly isQuiet?: boolean;
  };
}

/** Where the index of this build lies. */
export interface IndexPlace {
  /** Its folder, whose name changes with its content. */
  readonly folder: string;
  /** The folder of each block of records. */
  readonly blocks: readonly string[];
}

export async function findIndex(base: string): Promise<IndexPlace> {
  const root = `${base}search-index/`;
  const response = await fetch(`${root}current.json`, { cache: "no-cache" });
  if (!response.ok) throw new Error(`search-index/current.json: ${response.status}`);
  const { folder, blocks } = (await response.json()) as IndexPlace;
  return { folder: `${root}${folder}/`, blocks: blocks.map((block) => `${root}record/${block}/`) };
}

/** Loads Pagefind's client from the site itself and starts it in a worker. */
export async function startEngine(base: string, folder: string): Promise<Engine> {
  const address = new URL(`${folder}pagefind.js`, location.href).href;
  const pagefind = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const version = folder.split("/").slice(-2)[0]!;
  return pagefind.createInstance({ basePath: folder, baseUrl: base, metaCacheTag: version });
}

/** Loads what is shown of a record, by its number. */
export async function loadRecord(
  base: string,
  blocks: IndexPlace["blocks"],
  number: number,
): Promise<FoundRecord> {
  const place = `${number % BLOCK_RECORDS}.json`;
  const response = await fetch(blocks[Math.floor(number / BLOCK_RECORDS)]! + place);
  if (!response.ok) throw new Error(`search-index/record/…/${place}: ${response.status}`);
  const record = (await response.json()) as FoundRecord;
  // A record of another portal has its whole address.
  if (/^https?:/.test(record.url)) return record;
  return { ...record, url: base + record.url.replace(/^\//, "") };
}

interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string; metaCacheTag: string }): Engine;
}
