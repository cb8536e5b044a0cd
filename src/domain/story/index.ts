import type { Entry } from "../../content-types/index.ts";
import { stepsToCome } from "../cases/steps-to-come.ts";
import type { Content } from "../content.ts";
import { relatedTo } from "../related.ts";
import { briefCaseEvents, caseEvents, outcomeEvent } from "./case-events.ts";
import { meetingEvent, resolutionEvents } from "./meeting-events.ts";
import type { Ranked, StoryEvent } from "./story-event.ts";

/**
 * The one line of a matter, oldest first: what residents said, the meetings, the resolutions, the steps of the
 * work, the evaluation, and for a case the steps still to come. A case or a resolution is told in full; a
 * meeting, which deals with many matters, tells each of its cases and resolutions in brief.
 */
export function storyOf(entry: Entry<StoryType>, content: Content): StoryEvent[] {
  const { cases, resolutions, meetings } = matterOf(entry, content);
  const isBrief = entry.type === "meeting";
  const events: Ranked[] = [
    ...cases.flatMap((one) =>
      isBrief
        ? briefCaseEvents(one, content)
        : [...caseEvents(one, content), ...(one.id === entry.id ? [] : outcomeEvent(one))],
    ),
    ...meetings.map((one) =>
      meetingEvent(
        one,
        isBrief
          ? []
          : [...resolutions, ...cases]
              .filter(({ data }) => data.meeting === one.id)
              .flatMap(({ data }) => data.agendaItem ?? []),
      ),
    ),
    ...resolutions.flatMap((one) => resolutionEvents(one, content, isBrief)),
  ];
  const sorted = events.sort((a, b) => (a.day === b.day ? a.rank - b.rank : a.day < b.day ? -1 : 1));
  return [
    ...sorted.map((event) => ({ ...event, isHere: event.entry.id === entry.id })),
    ...toCome(entry, content),
  ];
}

export type { StoryEvent } from "./story-event.ts";

export type StoryType = "case" | "meeting" | "resolution";

function toCome(entry: Entry<StoryType>, content: Content): StoryEvent[] {
  if (entry.type !== "case") return [];
  const { data, id } = entry as Entry<"case">;
  const steps = stepsToCome(data, content.find("workflow", data.workflow)?.data);
  return steps.map(({ name, meaning, whoActs, stage }, index) => ({
    entry: { type: "case", id },
    phase: stage === "evaluation" ? "evaluation" : "work",
    state: index === 0 ? "next" : "later",
    title: name,
    note: meaning,
    whoActs,
    isHere: true,
  }));
}

function matterOf(entry: Entry<StoryType>, content: Content): Matter {
  const related = relatedTo(content);
  const find = <Name extends StoryType>(type: Name, ids: readonly (string | undefined)[]) =>
    [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (content.find(type, id) ?? [])));
  if (entry.type === "meeting") {
    const resolutions = related.resolutionsOfMeeting.get(entry.id) ?? [];
    const raised = related.casesOfMeeting.get(entry.id) ?? [];
    const cases = find("case", [...raised.map(({ id }) => id), ...resolutions.map(({ data }) => data.case)]);
    return { cases, resolutions, meetings: [entry as Entry<"meeting">] };
  }
  const caseId = entry.type === "case" ? entry.id : (entry as Entry<"resolution">).data.case;
  const cases = entry.type === "case" ? [entry as Entry<"case">] : find("case", [caseId]);
  const resolutions = find("resolution", [
    ...(entry.type === "resolution" ? [entry.id] : []),
    ...(caseId === undefined ? [] : (related.resolutionsOfCase.get(caseId) ?? [])).map(({ id }) => id),
  ]);
  const meetings = [...cases, ...resolutions].map(({ data }) => data.meeting);
  return { cases, resolutions, meetings: find("meeting", meetings) };
}

interface Matter {
  readonly cases: readonly Entry<"case">[];
  readonly resolutions: readonly Entry<"resolution">[];
  readonly meetings: readonly Entry<"meeting">[];
}
