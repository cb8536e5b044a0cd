import type { Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";

/**
 * What of a list happened near a place, nearest first: in the place itself and what lies in it, in places around
 * it, then elsewhere in the same estate. The order within each is kept. Nothing of other estates.
 */
export function nearFirst<Item extends { readonly data: { readonly place?: string | undefined } }>(
  items: readonly Item[],
  place: string,
  content: Content,
): Item[] {
  const around = pathOf(place, content);
  const estate = around.at(-2) ?? place;
  const rows: [Item[], Item[], Item[]] = [[], [], []];
  // Places are few, items many.
  const rowOf = new Map<string, Item[] | undefined>();
  const findRow = (at: string) => {
    const path = pathOf(at, content);
    if (path.includes(place)) return rows[0];
    if (around.includes(at)) return rows[1];
    return path.includes(estate) ? rows[2] : undefined;
  };
  for (const item of items) {
    const at = item.data.place;
    if (at === undefined) continue;
    if (!rowOf.has(at)) rowOf.set(at, findRow(at));
    rowOf.get(at)?.push(item);
  }
  return rows.flat();
}

/** A place and all that it lies in, up to the community. A ring of parents ends where it began. */
function pathOf(id: string, content: Content): string[] {
  const path: string[] = [];
  for (let place: Entry<"place"> | undefined = content.find("place", id); place;) {
    if (path.includes(place.id)) break;
    path.push(place.id);
    place = place.data.parent ? content.find("place", place.data.parent) : undefined;
  }
  return path;
}
