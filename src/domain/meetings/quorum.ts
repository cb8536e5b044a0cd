import type { MeetingData, MeetingKindData } from "../../content-types/index.ts";
import { hundredths, reaches, type Threshold } from "./threshold.ts";

/**
 * Whether enough came for the meeting to decide, by persons or households and, where the kind says so, by
 * floor area too (`rules.md` §2B). Not known while the numbers are missing; a kind without a rule has enough.
 */
export function quorumOf(data: Attendance, kind: MeetingKindData | undefined): Quorum {
  const rule = kind && attendanceRuleOf(kind);
  if (!kind || !rule) return { state: "met" };
  const { expected, present, expectedArea, presentArea } = data;
  if (expected === undefined || present === undefined) return { state: "unknown", lacks: "heads" };
  if (!reaches(present, expected, rule)) return { state: "failed", by: "heads" };
  if (!kind.byArea) return { state: "met" };
  if (expectedArea === undefined || presentArea === undefined) return { state: "unknown", lacks: "area" };
  return reaches(hundredths(presentArea), hundredths(expectedArea), rule)
    ? { state: "met" }
    : { state: "failed", by: "area" };
}

/** The kind's rule of attendance, if it has one; without a word on the bound the part itself is enough. */
export function attendanceRuleOf({ attendance }: Pick<MeetingKindData, "attendance">): Threshold | undefined {
  if (attendance?.fraction === undefined) return undefined;
  return { fraction: attendance.fraction, bound: attendance.bound ?? "atLeast" };
}

export type Quorum =
  | { readonly state: "met" }
  | { readonly state: "unknown"; readonly lacks: "heads" | "area" }
  | { readonly state: "failed"; readonly by: "heads" | "area" };

type Attendance = Pick<MeetingData, "expected" | "present" | "expectedArea" | "presentArea">;
