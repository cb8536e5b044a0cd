import type { Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import { perContent } from "../reads.ts";

type Place = Entry<"place">;

/**
 * The places that look after a place on a day, nearest first: the place itself, the grids that name it among
 * their parts, then the same for each place above it. Divisions out of use are left out.
 */
export function circlesOf(content: Content, id: string, today: string): Place[] {
  const found = new Map<string, Place>();
  let row = [id];
  while (row.length > 0) {
    const here = row
      .flatMap((one) => content.find("place", one) ?? [])
      .filter(({ id: one }) => !found.has(one));
    for (const place of here) found.set(place.id, place);
    const grids = here.flatMap((place) => divisionsOf(content, place.id, today));
    // A grid of a few buildings is nearer than the estate that they lie in.
    row = [...grids.map((grid) => grid.id), ...here.flatMap(({ data }) => data.parent ?? [])];
  }
  return [...found.values()];
}

/** The grids, of whatever level, that name a place among their parts on a day. */
export function divisionsOf(content: Content, id: string, today: string): readonly Place[] {
  return (partsIndex(content).get(id) ?? []).filter(({ data }) => isInUse(data, today));
}

/** Whether a division is in use on a day; first and last day included. */
export function isInUse(data: Place["data"], today: string): boolean {
  return (data.from === undefined || data.from <= today) && (data.to === undefined || today <= data.to);
}

/** The places right below a place, in their own order. */
export function placesBelow(content: Content, id: string): readonly Place[] {
  return indexBelow(content).get(id) ?? [];
}

/** By order, then by id, so that the order never depends on the disk. */
export function comparePlaces(a: Place, b: Place): number {
  return (a.data.order ?? Infinity) - (b.data.order ?? Infinity) || (a.id < b.id ? -1 : 1) || 0;
}

const indexBelow = perContent((content) =>
  indexed(content, ({ data }) => (data.parent === undefined ? [] : [data.parent])),
);

const partsIndex = perContent((content) => indexed(content, ({ data }) => data.parts ?? []));

function indexed(content: Content, keysOf: (place: Place) => readonly string[]): Map<string, Place[]> {
  const index = new Map<string, Place[]>();
  for (const place of [...content.all("place")].sort(comparePlaces)) {
    for (const key of keysOf(place)) index.set(key, [...(index.get(key) ?? []), place]);
  }
  return index;
}
