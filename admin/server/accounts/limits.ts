import { contentTypes } from "../../../src/content-types/index.ts";
import { Refusal } from "../refusal.ts";

/** What an account is limited to; an empty list does not limit. */
export interface Limits {
  /** Names of content types. */
  readonly types: readonly string[];
  /** Ids of places; what lies below them counts too. */
  readonly places: readonly string[];
}

/** Limits as an administrator wrote them, undefined when there are none. Refuses (422) what does not exist. */
export function knownLimits(wanted: Limits, places: ReadonlySet<string>): Limits | undefined {
  const stray = wanted.types.find((name) => !contentTypes.some((type) => type.name === name));
  if (stray !== undefined) throw new Refusal(422, `没有“${stray.slice(0, 40)}”这种内容。`);
  const nowhere = wanted.places.find((id) => !places.has(id));
  if (nowhere !== undefined) throw new Refusal(422, `没有“${nowhere.slice(0, 40)}”这个地点。`);
  if (wanted.types.length + wanted.places.length === 0) return undefined;
  return { types: [...new Set(wanted.types)], places: [...new Set(wanted.places)] };
}
