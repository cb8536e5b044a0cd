import { contentType, type Entry } from "../content-types/index.ts";
import { isBoardOn, isOnBoard } from "../domain/boards/exposure-state.ts";
import { isPastHonour } from "../domain/boards/past-honour.ts";
import { choiceWord } from "../domain/text/choice-word.ts";
import { content, rawContent, today } from "./content.ts";
import { latest } from "./sorted.ts";

/** Exposures that may be shown today; the others only count. */
export function exposuresOnBoard(): readonly Entry<"exposure">[] {
  const day = today();
  const now = content();
  return latest("exposure").filter((entry) => isOnBoard(entry, now, day));
}

/** Whether the community has an exposure board; without one no page of it is made. */
export function hasExposureBoard(): boolean {
  return isBoardOn(content());
}

/** Honours on the board today, the latest first. */
export function honoursOnBoard(): readonly Entry<"honour">[] {
  return latest("honour").filter((entry) => !isPastHonour(entry, content(), today()));
}

/** Honours that have been on the board for their years, the latest first. */
export function pastHonours(): readonly Entry<"honour">[] {
  return latest("honour").filter((entry) => isPastHonour(entry, content(), today()));
}

/** Objections received until today, the latest first. */
export function objections(): readonly Entry<"objection">[] {
  const day = today();
  return latest("objection").filter(({ data }) => data.received <= day);
}

/** Addresses whose entries are gone for good: purged ones, and honours whose consent was withdrawn. */
export function goneEntries(): readonly Gone[] {
  const now = content();
  const purged = now.all("tombstone").map(({ data }): Gone => {
    const reason = choiceWord("tombstone", "reason", data.reason);
    const text = data.reason === "request" ? "此条已依申请删除。" : `此条已删除。原因：${reason}。`;
    return { id: data.id, type: data.type, day: data.day, text };
  });
  const withdrawn = rawContent()
    .all("honour")
    .filter(({ id }) => !now.find("honour", id))
    .flatMap(({ id, data }): Gone[] => {
      // Without such a day it is not gone: its public notice has not begun.
      const day = data.consent?.withdrawn;
      return day ? [{ id, type: "honour", day, text: "本人撤回同意，此条已撤下。" }] : [];
    });
  return [...purged, ...withdrawn].filter(({ type }) => contentType(type).address !== undefined);
}

export interface Gone {
  readonly id: string;
  readonly type: Entry["type"];
  readonly day: string;
  /** What stands in its place, Chinese. */
  readonly text: string;
}
