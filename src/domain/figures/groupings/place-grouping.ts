import type { Content } from "../../content.ts";
import { inOrder, UNSAID, type Grouping } from "./grouping.ts";

/**
 * By the estates or grids right below the community. Buildings are not told apart, and places stand in
 * their own order, not by size: a ranking would point at few people (`rules.md` §2F).
 */
export const placeGrouping: Grouping = {
  label: "小区",
  kind: "list",
  compares: false,
  keyOf: ({ entry }, content) => {
    const place = "place" in entry.data ? entry.data.place : undefined;
    return place === undefined ? UNSAID : belowCommunity(place, content);
  },
  groups: (keys, { content }) => {
    const places = content
      .all("place")
      .map(({ id, data }) => ({ key: id, name: data.name, order: data.order ?? Infinity }))
      .sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1));
    return inOrder(places, keys);
  },
};

/** The place of the tree right below the whole community in which a place lies; itself when it is the whole. */
function belowCommunity(place: string, content: Content): string {
  const whole = content.find("site", "site")?.data.place;
  const passed = new Set<string>();
  let at = place;
  for (;;) {
    const parent = content.find("place", at)?.data.parent;
    // A tree that bites its tail is a fault of the content; here it must only not run for ever.
    if (parent === undefined || parent === whole || passed.has(parent)) return at;
    passed.add(at);
    at = parent;
  }
}
