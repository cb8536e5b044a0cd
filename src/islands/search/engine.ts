/** The part of Pagefind's JS API that is used; see https://pagefind.app/docs/api/. */
export interface Engine {
  search(phrase: string): Promise<{ results: readonly EngineResult[] }>;
}

export interface EngineResult {
  /** The record's number, newest first, in base 36, the last digit first. */
  readonly id: string;
  /** Positions of the hit. */
  readonly words: readonly number[];
  data(): Promise<EngineRecord>;
}

/** What a fragment holds of a record. */
export interface EngineRecord {
  /** With the base path in front. */
  readonly url: string;
  readonly content: string;
  readonly meta: {
    readonly title: string;
    readonly kind: string;
    readonly day: string;
    readonly status?: string;
  };
}

/** Where the index of this build lies: a folder whose name changes with its content. */
export async function findFolder(base: string): Promise<string> {
  const response = await fetch(`${base}search-index/current.json`, { cache: "no-cache" });
  if (!response.ok) throw new Error(`search-index/current.json: ${response.status}`);
  const { folder } = (await response.json()) as { folder: string };
  return `${base}search-index/${folder}/`;
}

/** Loads Pagefind's client from the site itself and starts it in a worker. */
export async function startEngine(base: string, folder: string): Promise<Engine> {
  const address = new URL(`${folder}pagefind.js`, location.href).href;
  const pagefind = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const version = folder.split("/").slice(-2)[0]!;
  return pagefind.createInstance({ basePath: folder, baseUrl: base, metaCacheTag: version });
}

interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string; metaCacheTag: string }): Engine;
}
