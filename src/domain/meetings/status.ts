import type { MeetingData, MeetingKindData } from "../../content-types/index.ts";
import { addDays } from "../calendar/day.ts";

/**
 * Where a meeting is on a day: announced, moved, cancelled, past its day without minutes; held with minutes
 * being written, open to objection, with an objection unanswered, or final.
 */
export function meetingStatus(
  data: MeetingData,
  kind: MeetingKindData | undefined,
  today: string,
): MeetingStatus {
  if (data.state === "cancelled") return "cancelled";
  if (data.state === "announced") {
    if (data.day < today) return "awaited";
    return data.moves ? "moved" : "announced";
  }
  if (data.minutesDay === undefined || data.minutesDay > today) return "drafting";
  const until = objectionsUntil(data, kind);
  if (until !== undefined && today <= until) return "objection";
  return data.objections?.some(({ answered }) => answered === undefined) ? "answering" : "final";
}

/**
 * The last day on which objections to the minutes are taken: the day of publication is not counted (Civil
 * Code 201). Undefined without minutes or when the kind has no such period.
 */
export function objectionsUntil(
  data: Pick<MeetingData, "minutesDay">,
  kind: MeetingKindData | undefined,
): string | undefined {
  if (data.minutesDay === undefined || kind?.objectionDays === undefined) return undefined;
  return addDays(data.minutesDay, kind.objectionDays);
}

export function meetingStatusName(status: MeetingStatus): string {
  return NAMES[status];
}

/** The day that was told first; undefined when the meeting was never moved. */
export function firstDayOf({ moves }: Pick<MeetingData, "moves">): string | undefined {
  return moves?.[0]?.from;
}

const NAMES = {
  announced: "预告",
  moved: "已改期",
  cancelled: "已取消",
  awaited: "待补纪要",
  drafting: "纪要整理中",
  objection: "纪要公示中",
  answering: "异议待答复",
  final: "纪要已定稿",
} as const;

export type MeetingStatus = keyof typeof NAMES;
