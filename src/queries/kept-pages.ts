import { NotedEntry } from "../domain/reads.ts";
import { digestOf, lentPageStore, type KeptPage } from "../entry-files/index.ts";
import { content, today } from "./content.ts";
import { allRevisions } from "./revisions.ts";
import { settingsVersion, versionOf } from "./versions.ts";

/** What is asked for: where, by which route, and what the list of addresses handed over. */
interface Asked {
  readonly path: string;
  /** `/cases/[id]` */
  readonly route: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/**
 * A page as the last build made it, when everything it followed from is still the same; else a page made now,
 * which is kept. Other pages than those of the routes below are always made.
 */
export async function keptPage(
  { path, route, props }: Asked,
  make: () => Promise<Response>,
): Promise<Response> {
  const store = lentPageStore();
  const { reads } = content();
  const handed = ROUTES.has(route) ? digestOfProps(props) : undefined;
  if (!store || !reads || reads.isNoting || handed === undefined) return make();
  await allRevisions();
  const frame = (frames ??= digestOf(settingsVersion(), today(), process.env["SUNLIT_CODE"] ?? ""));
  const before = store.find(path);
  if (before && before.frame === frame && before.props === handed && (await areSame(before.reads))) {
    const body = store.take(path, before);
    if (body) return new Response(body, { headers: { "Content-Type": before.contentType } });
  }
  const { value: response, keys } = await reads.during(async () => {
    const made = await make();
    // A page is drawn while its body is read.
    return {
      status: made.status,
      type: made.headers.get("Content-Type") ?? "",
      body: await made.arrayBuffer(),
    };
  });
  const headers = { "Content-Type": response.type };
  if (response.status === 200) {
    const versions = await Promise.all(keys.map(async (key) => [key, await versionOf(key)] as const));
    store.keep(
      path,
      { frame, props: handed, reads: versions, contentType: response.type },
      new Uint8Array(response.body),
    );
  }
  return new Response(response.body, { status: response.status, headers });
}

/**
 * The routes that are many, and whose pages ask only the content and the revisions: not the clock, Git, or what
 * is stored but not public. Exposures and objections are kept nowhere.
 */
const ROUTES: ReadonlySet<string> = new Set([
  "/cases/[id]",
  "/cases/[id]/feed.xml",
  "/cases/[...list]",
  "/meetings/[id]",
  "/meetings/[...list]",
  "/resolutions/[id]",
  "/resolutions/[...list]",
  "/activities/[id]",
  "/activities/[...list]",
  "/notices/[id]",
  "/notices/[...list]",
  "/print/notices/[id]",
  "/orders/[id]",
  "/listings/[id]",
  "/roles/[id]",
]);

let frames: string | undefined;

async function areSame(reads: KeptPage["reads"]): Promise<boolean> {
  for (const [key, version] of reads) if ((await versionOf(key)) !== version) return false;
  return true;
}

/** Entries stand for themselves, for what a page reads of them is noted; undefined when something else is no plain value. */
function digestOfProps(props: Asked["props"]): string | undefined {
  let isPlain = true;
  const text = JSON.stringify(props, (_name, value: unknown) => {
    if (value instanceof NotedEntry) return `entry ${value.type}/${value.id}`;
    if (typeof value === "function" || value instanceof Map || value instanceof Set) isPlain = false;
    return value;
  });
  return isPlain ? digestOf(text) : undefined;
}
