import type { Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import { choiceWord } from "../text/choice-word.ts";
import { RANK, type Ranked } from "./story-event.ts";

/** A meeting as one event; `items` are the numbers of its agenda that concern the matter, from 1. */
export function meetingEvent({ id, data }: Entry<"meeting">, items: readonly number[]): Ranked {
  const told = data.agenda.filter((_, index) => items.length === 0 || items.includes(index + 1));
  const state = data.state === "held" ? "" : `（${choiceWord("meeting", "state", data.state)}）`;
  return {
    entry: { type: "meeting", id },
    phase: "meeting",
    state: "done",
    rank: RANK.meeting,
    day: data.day,
    title: `议事：${data.title}${state}`,
    note: told
      .map(({ title, result }) =>
        result ? `${title}（${choiceWord("meeting", "agenda.result", result)}）` : title,
      )
      .join("；"),
  };
}

/** A resolution: taken on the day of its meeting, each report of progress, done, judged. */
export function resolutionEvents(
  { id, data }: Entry<"resolution">,
  content: Content,
  brief: boolean,
): Ranked[] {
  const taken = content.find("meeting", data.meeting)?.data.day ?? data.due;
  const about = { entry: { type: "resolution", id }, state: "done" } as const;
  const reports = brief ? [] : (data.progress ?? []);
  return [
    {
      ...about,
      phase: "resolution",
      rank: RANK.resolution,
      day: taken,
      title: "形成决议",
      note: data.decision,
    },
    ...reports.map(({ day, percent, note }) => ({
      ...about,
      phase: "work" as const,
      rank: RANK.work,
      day,
      title: `决议落实${percent}%`,
      note,
    })),
    ...(data.done && !reports.some(({ day, percent }) => percent === 100 && day === data.done)
      ? [{ ...about, phase: "work" as const, rank: RANK.closing, day: data.done, title: "决议完成" }]
      : []),
    ...(data.evaluation
      ? [
          {
            ...about,
            phase: "evaluation" as const,
            rank: RANK.evaluation,
            day: data.evaluated ?? data.done ?? reports.at(-1)?.day ?? taken,
            title: `居民评价决议：${choiceWord("resolution", "evaluation", data.evaluation)}`,
          },
        ]
      : []),
  ];
}
