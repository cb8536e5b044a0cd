import { contentTypes, type Entry, type TypeName } from "../content-types/index.ts";
import { NotedEntry } from "../domain/reads.ts";
import { relatedTo, type Related } from "../domain/related.ts";
import { digestOf, lentPictures } from "../entry-files/index.ts";
import { caseFilters } from "./case-lists.ts";
import { content } from "./content.ts";
import { figureOf } from "./figures.ts";
import { entryRevisions } from "./revisions.ts";

/**
 * A digest of the answer to what a page asked (see `domain/reads.ts`), the same as long as the answer is. Throws
 * RangeError for a kind of question it does not know.
 */
export async function versionOf(key: string): Promise<string> {
  let known = versions.get(key);
  if (known === undefined) versions.set(key, (known = await answer(key)));
  return known;
}

/** The same when it was worked out before: ten thousand pages ask much the same, and waiting for each answer takes long. */
export function knownVersion(key: string): string | undefined {
  return versions.get(key);
}

/** What every page follows from: the settings, each of which is one entry. */
export function settingsVersion(): string {
  const single = contentTypes.filter((type) => type.single).map(({ name }) => name);
  return digestOf(...single.map((name) => versionOfAll(name)));
}

const versions = new Map<string, string>();

async function answer(key: string): Promise<string> {
  const [, kind = "", rest = ""] = /^(?:(all|related|revisions|list|picture|figure):)?(.*)$/s.exec(key) ?? [];
  if (kind === "picture") return digestOf(JSON.stringify(lentPictures().get(rest) ?? GONE));
  if (kind === "figure") return versionOfFigure(rest);
  const slash = rest.indexOf("/");
  const [name, id] = [rest.slice(0, slash), rest.slice(slash + 1)];
  if (kind === "all") return versionOfAll(rest as TypeName);
  if (kind === "related") {
    const found = (relatedTo(content())[name as keyof Related] as ReadonlyMap<string, readonly Entry[]>).get(
      id,
    );
    return digestOf(...(found ?? []).map((entry) => entry.id));
  }
  if (kind === "list" && rest === "case-filters") return digestOf(JSON.stringify(caseFilters()));
  const entry = slash > 0 ? content().find(name as TypeName, id) : undefined;
  if (kind === "revisions") return entry ? digestOf(JSON.stringify(await entryRevisions(entry))) : GONE;
  if (kind === "" && slash > 0) return entry ? versionOfEntry(entry) : GONE;
  throw new RangeError(`no version is known for “${key}”`);
}

/** What a figure came to, with the entries it came from by their ids: what a page says of those, it asks for. */
function versionOfFigure(key: string): string {
  return digestOf(
    JSON.stringify(figureOf(key), (_name, value: unknown) =>
      value instanceof NotedEntry ? `${value.type}/${value.id}` : value,
    ),
  );
}

function versionOfAll(name: TypeName): string {
  const entries = content().all(name) as readonly Entry[];
  return digestOf(...entries.flatMap((entry) => [entry.id, versionOfEntry(entry)]));
}

function versionOfEntry({ type, id, data }: Entry): string {
  const key = `${type}/${id}`;
  let known = versions.get(key);
  if (known === undefined) versions.set(key, (known = digestOf(JSON.stringify(data))));
  return known;
}

const GONE = "-";
