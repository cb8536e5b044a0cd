import type { Content } from "../content.ts";

/** A place as residents say it, its parent first: 水岸花园 3号楼. The community itself is never said. */
export function placeName(content: Content, id: string): string {
  const place = content.find("place", id)?.data;
  if (!place) return id;
  const parent = place.parent === undefined ? undefined : content.find("place", place.parent)?.data;
  // A place straight below the community stands alone, as does the community.
  if (parent?.parent === undefined || place.name.startsWith(parent.name)) return place.name;
  return `${parent.name} ${place.name}`;
}
