import type { CaseData, Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";

/**
 * A case as far as the minutes tell it: what an item of a meeting raised, where, and by which workflow the kind
 * of meeting hands it on. Throws a RangeError in Chinese that says what is missing.
 */
export function caseFromItem(
  meeting: Entry<"meeting">,
  number: number,
  given: { readonly id: string; readonly category: string },
  content: Content,
): Partial<CaseData> {
  const item = meeting.data.agenda[number - 1];
  if (!item) throw new RangeError(`这次会议没有第 ${number} 个议题。`);
  if (meeting.data.state !== "held") throw new RangeError("会还没有开，会后再立案。");
  const kind = content.find("meeting-kind", meeting.data.kind);
  const { channel, workflow: workflowId, unit } = kind?.data.raised ?? {};
  const workflow = workflowId === undefined ? undefined : content.find("workflow", workflowId)?.data;
  const [first] = workflow?.steps ?? [];
  if (channel === undefined || unit === undefined || !workflow || !first)
    throw new RangeError(
      `“${kind?.data.name ?? meeting.data.kind}”没有写会上提出的事怎么立案。请先到“会议类型”里填好来源渠道、工作流程和受理单位。`,
    );
  const said = [item.background, item.discussion && `会上的意见：${item.discussion}`].filter(Boolean);
  return {
    id: given.id,
    title: item.title,
    received: meeting.data.day,
    channel,
    category: given.category,
    urgency: "normal",
    place: meeting.data.place ?? content.settings("site").place,
    summary: said.join("\n") || item.title,
    workflow: workflow.id,
    tier: "self",
    unit,
    steps: [
      {
        step: first.name,
        day: meeting.data.day,
        unit,
        note: `${item.raisedBy ? `${item.raisedBy}在` : "在"}“${meeting.data.title}”（${meeting.id}）第${number}个议题提出，已登记。`,
      },
    ],
    meeting: meeting.id,
    agendaItem: number,
  };
}
