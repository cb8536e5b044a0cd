import type { Entry, ResolutionData } from "../../content-types/index.ts";

/**
 * A resolution as an item of the minutes passed it; who does it until when is `given`. Throws a RangeError in
 * Chinese for an item that was not passed.
 */
export function resolutionFromItem(
  meeting: Entry<"meeting">,
  number: number,
  given: Pick<ResolutionData, "id" | "unit" | "role" | "due">,
): Partial<ResolutionData> {
  const item = meeting.data.agenda[number - 1];
  if (!item) throw new RangeError(`这次会议没有第 ${number} 个议题。`);
  if (item.result !== "passed")
    throw new RangeError(`第 ${number} 个议题的结果不是“通过”，不能立为决议。写错了就先改纪要。`);
  return {
    id: given.id,
    title: item.title,
    meeting: meeting.id,
    agendaItem: number,
    decision: item.proposal ?? item.title,
    unit: given.unit,
    role: given.role,
    due: given.due,
  };
}
