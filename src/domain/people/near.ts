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
  for (const item of items) {
    if (item.data.place === undefined) continue;
    const path = pathOf(item.data.place, content);
    if (path.includes(place)) rows[0].push(item);
    else if (around.includes(item.data.place)) rows[1].push(item);
    else if (path.includes(estate)) rows[2].push(item);
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
