import type { Entry, VocabularyData } from "../../content-types/index.ts";
import type { Content } from "../content.ts";

/**
 * What a place should have of each kind of office, and what it has (一格一员, 4+N): the vocabulary says which kinds
 * belong to places of this kind and how many persons each needs. An office without a number counts as one person.
 */
export function staffingOf(content: Content, place: Entry<"place">): Staffing[] {
  const kinds = content.find("vocabulary", "vocabulary")?.data.roleKinds ?? [];
  return kinds
    .filter((kind) => kind.needed !== undefined && kind.at === place.data.kind)
    .map((kind) => ({ place, kind, needed: kind.needed!, present: presentAt(content, place.id, kind.id) }));
}

function presentAt(content: Content, place: string, kind: string): number {
  return content
    .all("role")
    .filter(({ data }) => data.kind === kind && data.places.includes(place))
    .reduce((sum, { data }) => sum + (data.holders ?? 1), 0);
}

export interface Staffing {
  readonly place: Entry<"place">;
  readonly kind: NonNullable<VocabularyData["roleKinds"]>[number];
  readonly needed: number;
  readonly present: number;
}
