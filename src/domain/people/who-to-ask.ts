import type { Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import { circlesOf } from "./circles.ts";
import { staffingOf, type Staffing } from "./staffing.ts";

/** Whom people of a place turn to: offices and organisations that serve it, nearest first. */
export function whoToAsk(content: Content, id: string, today: string): WhoToAsk {
  const circles = circlesOf(content, id, today);
  const nearness = new Map(circles.map((place, index) => [place.id, index]));
  const nearest = (places: readonly string[] = []) =>
    Math.min(...places.map((place) => nearness.get(place) ?? Infinity));
  // Offices of one place stand in the order in which the community lists their kinds.
  const serving = <E extends Entry<"role"> | Entry<"organisation">>(
    entries: readonly E[],
    kinds: readonly { readonly id: string }[] = [],
  ): E[] =>
    entries
      .map((entry) => ({
        entry,
        near: nearest(entry.data.places),
        kind: kinds.findIndex(({ id: kind }) => kind === entry.data.kind),
      }))
      .filter(({ near }) => near < Infinity)
      .sort((a, b) => a.near - b.near || a.kind - b.kind || (a.entry.id < b.entry.id ? -1 : 1))
      .map(({ entry }) => entry);
  const words = content.find("vocabulary", "vocabulary")?.data;
  return {
    circles,
    roles: serving(content.all("role"), words?.roleKinds),
    organisations: serving(content.all("organisation"), words?.organisationKinds),
    staffing: circles.flatMap((place) => staffingOf(content, place)),
  };
}

export interface WhoToAsk {
  /** The place itself and those that look after it, nearest first. */
  readonly circles: readonly Entry<"place">[];
  readonly roles: readonly Entry<"role">[];
  readonly organisations: readonly Entry<"organisation">[];
  /** What the community says each of these places needs, and what it has. */
  readonly staffing: readonly Staffing[];
}
