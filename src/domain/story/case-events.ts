import type { CaseData, Entry } from "../../content-types/index.ts";
import { formatDay } from "../calendar/format-day.ts";
import type { Content } from "../content.ts";
import { relatedTo } from "../related.ts";
import { choiceWord } from "../text/choice-word.ts";
import { roundsOf } from "../workflow/rounds.ts";
import { RANK, ROUND, type Ranked } from "./story-event.ts";

/** All that a case tells of itself: its steps, what changed on the way, and how residents judged it. */
export function caseEvents(entry: Entry<"case">, content: Content): Ranked[] {
  return [
    ...stepEvents(entry, content),
    ...changeEvents(entry),
    ...verdictEvent(entry, content),
    ...familyEvents(entry, content),
  ];
}

/** A case in two or three events, for the page of a meeting that dealt with many: said, settled, judged. */
export function briefCaseEvents(entry: Entry<"case">, content: Content): Ranked[] {
  const { data } = entry;
  const channel = content.nameOf({ vocabulary: "channels" }, data.channel);
  const about = { entry: { type: "case", id: entry.id }, state: "done" } as const;
  return [
    {
      ...about,
      phase: "remark",
      rank: RANK.remark,
      day: data.received,
      title: `居民反映（${channel}）`,
      note: data.summary,
    },
    ...outcomeEvent(entry),
    ...verdictEvent(entry, content, true),
  ];
}

/** How a case ended, for pages other than its own. */
export function outcomeEvent({ id, data }: Entry<"case">): Ranked[] {
  if (!data.outcome || data.closed === undefined) return [];
  const title = `办结：${choiceWord("case", "outcome", data.outcome)}`;
  const rank = RANK.closing + ROUND * rounds(data);
  const entry = { type: "case", id } as const;
  return [{ entry, state: "done", phase: "work", rank, day: data.closed, title, note: data.reason }];
}

function stepEvents({ id, data }: Entry<"case">, content: Content): Ranked[] {
  const planned = content.find("workflow", data.workflow)?.data.steps ?? [];
  const taken = [...data.steps].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const round = roundsOf(
    planned,
    taken,
    (data.reopenings ?? []).map(({ day }) => day),
  );
  return taken.map(({ step, day, unit, note }, index) => {
    const stage = planned.find(({ name }) => name === step)?.stage ?? "handling";
    const isNow = index === taken.length - 1 && !data.outcome;
    const verdict = stage === "evaluation" && round[index] === rounds(data) ? data.verdict : undefined;
    return {
      entry: { type: "case", id },
      phase: PHASE[stage],
      state: isNow ? "now" : "done",
      // Where the case stands is the last word of its day.
      rank: (isNow ? RANK.reopened - 1 : PLACE[stage]) + ROUND * (round[index] ?? 0),
      day,
      title: verdict ? `${step}：${choiceWord("case", "verdict", verdict)}` : step,
      note,
      unit,
    };
  });
}

function changeEvents({ id, data }: Entry<"case">): Ranked[] {
  const about = { entry: { type: "case", id }, phase: "work", state: "done" } as const;
  const { extension, hold } = data;
  return [
    ...(data.escalations ?? []).map(({ day, from, to, reason }) => ({
      ...about,
      rank: RANK.work,
      day,
      title: `升级办理：${choiceWord("case", "tier", from)} → ${choiceWord("case", "tier", to)}`,
      note: reason,
    })),
    ...(extension
      ? [
          {
            ...about,
            rank: RANK.work,
            day: extension.day,
            title: `延期到${formatDay(extension.due)}`,
            note: extension.reason,
          },
        ]
      : []),
    ...(hold
      ? [{ ...about, rank: RANK.work, day: hold.day, title: "挂账，不再计时", note: hold.reason }]
      : []),
    ...(data.reopenings ?? []).map(({ day, reason }, index) => ({
      ...about,
      rank: RANK.reopened + ROUND * index,
      day,
      title: "重开",
      note: reason,
    })),
  ];
}

/** The verdict, unless a step of the evaluation tells it already. */
function verdictEvent({ id, data }: Entry<"case">, content: Content, always = false): Ranked[] {
  if (!data.verdict) return [];
  const planned = content.find("workflow", data.workflow)?.data.steps ?? [];
  const round = roundsOf(
    planned,
    data.steps,
    (data.reopenings ?? []).map(({ day }) => day),
  );
  const isTold = data.steps.some(
    ({ step }, index) =>
      round[index] === rounds(data) &&
      planned.some(({ name, stage }) => name === step && stage === "evaluation"),
  );
  if (isTold && !always) return [];
  return [
    {
      entry: { type: "case", id },
      phase: "evaluation",
      state: "done",
      rank: RANK.evaluation + ROUND * rounds(data),
      day: data.verdictDay ?? data.closed ?? data.received,
      title: `居民评价：${choiceWord("case", "verdict", data.verdict)}`,
      note: data.verdictNote,
    },
  ];
}

/** What was split off, what it was split from, and what was merged. */
function familyEvents({ id, data }: Entry<"case">, content: Content): Ranked[] {
  const related = relatedTo(content);
  const at = (other: string) => ({ entry: { type: "case", id: other }, state: "done" }) as const;
  return [
    ...(data.parent
      ? [
          {
            ...at(data.parent),
            phase: "remark" as const,
            rank: RANK.remark - 1,
            day: data.received,
            title: "从这件分出来，单独办理",
          },
        ]
      : []),
    ...(related.childrenOfCase.get(id) ?? []).map((child) => ({
      ...at(child.id),
      phase: "work" as const,
      rank: RANK.work,
      day: child.data.received,
      title: "分出一件，单独办理",
    })),
    ...(related.duplicatesOfCase.get(id) ?? []).map((same) => ({
      ...at(same.id),
      phase: "remark" as const,
      rank: RANK.remark,
      day: same.data.received,
      title: "又有人反映，并入本件",
    })),
    ...(data.duplicateOf
      ? [
          {
            ...at(data.duplicateOf),
            phase: "work" as const,
            rank: RANK.closing + 1,
            day: data.closed ?? data.received,
            title: "并入这一件，一起办理",
          },
        ]
      : []),
  ];
}

function rounds(data: CaseData): number {
  return data.reopenings?.length ?? 0;
}

const PHASE = { intake: "remark", handling: "work", closing: "work", evaluation: "evaluation" } as const;
const PLACE = {
  intake: RANK.remark,
  handling: RANK.work,
  closing: RANK.closing,
  evaluation: RANK.evaluation,
} as const;
