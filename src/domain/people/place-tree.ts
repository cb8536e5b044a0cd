import type { Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import { comparePlaces, isInUse, placesBelow } from "./circles.ts";

/** The places in use as a tree; divisions that cut across it by kind; divisions out of use. */
export function placeTree(content: Content, today: string): PlaceTree {
  const kinds = content.settings("vocabulary").placeKinds;
  const all = [...content.all("place")].sort(comparePlaces);
  const inUse = all.filter(({ data }) => isInUse(data, today));
  const cuts = inUse.filter(isCut);
  const shown = new Set<string>();
  const nodeOf = (place: Entry<"place">): PlaceNode => {
    shown.add(place.id);
    const below = placesBelow(content, place.id).filter(
      (one) => !shown.has(one.id) && !isCut(one) && isInUse(one.data, today),
    );
    return { place, below: below.map(nodeOf) };
  };
  const tree = inUse.filter((place) => !isCut(place));
  const tops = tree.filter(({ data }) => !data.parent || !content.find("place", data.parent)).map(nodeOf);
  return {
    // A ring of parents must not make a place disappear.
    tops: [...tops, ...tree.filter(({ id }) => !shown.has(id)).map((place) => ({ place, below: [] }))],
    divisions: kinds
      .map(({ id, name }) => ({ name, places: cuts.filter(({ data }) => data.kind === id) }))
      .filter(({ places }) => places.length > 0),
    past: all.filter(({ data }) => data.to !== undefined && data.to < today),
  };
}

/** A division that names its parts lies across the tree of estates and buildings. */
function isCut({ data }: Entry<"place">): boolean {
  return data.parts !== undefined;
}

export interface PlaceNode {
  readonly place: Entry<"place">;
  readonly below: readonly PlaceNode[];
}

export interface PlaceTree {
  readonly tops: readonly PlaceNode[];
  readonly divisions: readonly { readonly name: string; readonly places: readonly Entry<"place">[] }[];
  readonly past: readonly Entry<"place">[];
}
