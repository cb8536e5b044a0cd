import { contentTypes, type Entry } from "../content-types/index.ts";
import type { Content } from "../domain/content.ts";
import {
  hasHistory,
  publishings,
  revisionsOf,
  type Publishing,
  type Revision,
} from "../domain/revisions/index.ts";
import { content, today } from "./content.ts";
import { history } from "./history.ts";

/** What was changed in an entry after its first publication, newest first. */
export async function entryRevisions(entry: Entry): Promise<readonly Revision[]> {
  content().reads?.note(`revisions:${entry.type}/${entry.id}`);
  return (await allRevisions()).get(entry) ?? [];
}

/** Every publishing that changed something published, newest first. */
export async function allPublishings(): Promise<Publishing[]> {
  return publishings([...(await allRevisions()).values()].flat());
}

const memory = new WeakMap<Content, Promise<ReadonlyMap<Entry, readonly Revision[]>>>();

/** Of every entry that was changed; asked for before pages are made, so that none is noted to need all entries. */
export function allRevisions(): Promise<ReadonlyMap<Entry, readonly Revision[]>> {
  const now = content();
  const known = memory.get(now) ?? readAll(now);
  memory.set(now, known);
  return known;
}

async function readAll(now: Content): Promise<ReadonlyMap<Entry, readonly Revision[]>> {
  const versions = (await history())?.versions;
  const entries = contentTypes.filter(hasHistory).flatMap(({ name }) => now.all(name));
  const told = entries.map((entry) => {
    const of = revisionsOf(entry, versions?.get(entry.file) ?? [], now, today());
    return [entry, of] as const;
  });
  return new Map(told.filter(([, of]) => of.length > 0));
}
