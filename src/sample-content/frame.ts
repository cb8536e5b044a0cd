import type { WorkingCalendar } from "../domain/calendar/working-days.ts";
import type { VocabularyData, WorkflowData } from "../content-types/index.ts";
import type { Topic, UnitRole } from "./topics/index.ts";

/** What cases and the rest hang on: places, organisations, words. Made up, or those of a real content folder. */
export interface Frame {
  readonly estates: readonly Estate[];
  /** Organisation ids by role; property companies and owners' committees belong to estates. */
  readonly units: Readonly<Record<Exclude<UnitRole, "property" | "owners">, string>>;
  readonly teams: readonly Named[];
  readonly workflows: readonly WorkflowData[];
  readonly vocabulary: VocabularyData;
  readonly calendar: WorkingCalendar;
  /** Names of organisations by id, for sentences. */
  readonly names: ReadonlyMap<string, string>;
}

export interface Estate extends Named {
  readonly buildings: readonly Named[];
  readonly property: string;
  readonly owners: string;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The organisation that acts on a topic in an estate. */
export function unitFor(frame: Frame, estate: Estate, topic: Topic): string {
  if (topic.unit === "property") return estate.property;
  if (topic.unit === "owners") return estate.owners;
  return frame.units[topic.unit];
}
