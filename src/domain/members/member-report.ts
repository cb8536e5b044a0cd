import type { MemberState } from "./member.ts";

/** How a parent portal got on with one community when it was built, for a program that watches it. */
export interface MemberReport {
  readonly id: string;
  readonly name: string;
  /** False when this build could not take its data; `why` says so in Chinese. */
  readonly reached: boolean;
  readonly why?: string;
  /** The last day on which its data were found sound, `YYYY-MM-DD`; null when they never were. */
  readonly lastGood: string | null;
  /** The day its numbers were counted, `YYYY-MM-DD`. */
  readonly asOf: string | null;
}

/** The communities in the order of the settings. */
export function memberReports(states: readonly MemberState[]): MemberReport[] {
  return states.map(({ member: { id, name }, data, why }) => ({
    id,
    name,
    reached: why === undefined && data !== undefined,
    ...(why === undefined ? {} : { why }),
    lastGood: data?.readOn ?? null,
    asOf: data?.asOf ?? null,
  }));
}
