import type { Content } from "../../../src/domain/content.ts";
import { placeTree, type PlaceNode } from "../../../src/domain/people/place-tree.ts";

/**
 * Every place in use after the one it lies in. A name that does not say where it lies is led by that: 金桥花园
 * 6号楼. Divisions that cut across come last.
 */
export function placeOptions(content: Content, today: string): PlaceOption[] {
  const { tops, divisions } = placeTree(content, today);
  const below = (node: PlaceNode, above: readonly string[]): PlaceOption[] => {
    const { place } = node;
    const carriesAbove = above.some((name) => place.data.name.startsWith(name));
    const name = carriesAbove ? place.data.name : [...above, place.data.name].join(" ");
    // A whole community above its estates would only make every name longer.
    const path = above.length === 0 && isWhole(node) ? [] : [...above, place.data.name];
    return [{ value: place.id, label: name }, ...node.below.flatMap((one) => below(one, path))];
  };
  return [
    ...tops.flatMap((node) => below(node, [])),
    ...divisions.flatMap(({ name, places }) =>
      places.map(({ id, data }) => ({ value: id, label: `${data.name}（${name}）` })),
    ),
  ];
}

/** True for the top of a tree with more than one level below. */
function isWhole(node: PlaceNode): boolean {
  return node.below.some(({ below }) => below.length > 0);
}

export interface PlaceOption {
  readonly value: string;
  readonly label: string;
}
