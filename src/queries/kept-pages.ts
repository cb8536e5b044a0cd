import type { Entry, TypeName } from "../content-types/index.ts";
import type { Figure } from "../domain/figures/index.ts";
import { NotedEntry } from "../domain/reads.ts";
import { digestOf, lentPageStore, type PageOrigin } from "../entry-files/index.ts";
import { content, today } from "./content.ts";
import { allRevisions } from "./revisions.ts";
import { knownVersion, settingsVersion, versionOf } from "./versions.ts";

/**
 * An address of a page that the next build takes over as it is while what it followed from is the same. Only for
 * pages that are many, and that ask only the content and the revisions: not the clock, Git, or what is stored but
 * not public. Exposures and objections are kept nowhere.
 */
export function keptPath<
  Params extends Record<string, string | undefined>,
  Props extends Record<string, unknown>,
>(params: Params, props: Props): { params: Params; props: Props & { kept?: string }; cacheKey?: string } {
  lentPageStore()?.judgeBy(stillTrue);
  const kept = digestOfProps(props);
  return kept === undefined ? { params, props } : { params, props: { ...props, kept }, cacheKey: kept };
}

/** The same for a page of a figure; what counts entries of the boards lists them, and is not kept. */
export function keptFigurePath<
  Params extends Record<string, string | undefined>,
  Props extends Record<string, unknown>,
>(figure: Pick<Figure, "entries">, params: Params, props: Props): ReturnType<typeof keptPath<Params, Props>> {
  return figure.entries === "exposure" || figure.entries === "objection"
    ? { params, props }
    : keptPath(params, props);
}

/** The kept pages of all entries of a type, by their ids. */
export function entryPaths<Name extends TypeName>(type: Name) {
  return content()
    .all(type)
    .map((entry: Entry<Name>) => keptPath({ id: entry.id }, { entry }));
}

/** Makes a page, and keeps it for the next build if its address says so. */
export async function keepPage(
  path: string,
  props: Readonly<Record<string, unknown>>,
  make: () => Promise<Response>,
): Promise<Response> {
  const store = lentPageStore();
  const { reads } = content();
  const { kept } = props;
  if (!store || !reads || reads.isNoting || typeof kept !== "string") return make();
  await allRevisions();
  const { value: response, keys } = await reads.during(async () => {
    const made = await make();
    // A page is drawn while its body is read.
    return {
      status: made.status,
      type: made.headers.get("Content-Type") ?? "",
      body: await made.arrayBuffer(),
    };
  });
  if (response.status === 200) {
    const versions = await Promise.all(keys.map(async (key) => [key, await versionOf(key)] as const));
    store.keep(path, { frame: frame(), props: kept, reads: versions }, new Uint8Array(response.body));
  }
  return new Response(response.body, { status: response.status, headers: { "Content-Type": response.type } });
}

/** Whether a page of the last build would be made again just as it is. */
async function stillTrue(page: PageOrigin, props: string): Promise<boolean> {
  if (page.frame !== frame() || page.props !== props) return false;
  await allRevisions();
  for (const [key, version] of page.reads)
    if ((knownVersion(key) ?? (await versionOf(key))) !== version) return false;
  return true;
}

function frame(): string {
  return (frames ??= digestOf(settingsVersion(), today(), process.env["SUNLIT_CODE"] ?? ""));
}

let frames: string | undefined;

/** Entries stand for themselves, for what a page reads of them is noted; undefined when something else is no plain value. */
function digestOfProps(props: Readonly<Record<string, unknown>>): string | undefined {
  let isPlain = true;
  const text = JSON.stringify(props, (_name, value: unknown) => {
    if (value instanceof NotedEntry) return `entry ${value.type}/${value.id}`;
    if (typeof value === "function" || value instanceof Map || value instanceof Set) isPlain = false;
    return value;
  });
  return isPlain ? digestOf(text) : undefined;
}
