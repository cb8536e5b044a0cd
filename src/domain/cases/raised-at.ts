import type { CaseData, MeetingData } from "../../content-types/index.ts";

/** Whether a case was first said at its meeting; one received before that day was only talked over there. */
export function isRaisedAt(
  { received }: Pick<CaseData, "received">,
  meeting: Pick<MeetingData, "day"> | undefined,
): boolean {
  return meeting === undefined || received >= meeting.day;
}
