import { addDays, daysBetween } from "../domain/calendar/day.ts";
import { deadlineOf } from "../domain/cases/deadline.ts";
import { makeContent, type Content } from "../domain/content.ts";
import type { CaseData, Entry } from "../content-types/index.ts";
import type { Estate, Frame } from "./frame.ts";
import type { Random } from "./random.ts";
import { topics, type Topic } from "./topics/index.ts";

/** The facts of a case; the sentences follow from them. */
export interface CasePlan extends Pick<CaseData, "id" | "received" | "channel" | "urgency" | "tier"> {
  readonly topic: Topic;
  readonly estate: Estate;
  readonly workflow: string;
  readonly due: string;
  readonly outcome?: CaseData["outcome"];
  /** The day it was closed, or the day up to which an open case has come. */
  readonly end: string;
  readonly verdict?: CaseData["verdict"];
  readonly verdictDay?: string;
  /** True for a part of a case that was split; it must not outlast the whole. */
  readonly isPart?: boolean;
}

/** Draws a case's facts. `wanted` fixes any of them; nothing happens after the day `until`. */
export function planCase(
  frame: Frame,
  random: Random,
  given: Pick<CasePlan, "id" | "received">,
  until: string,
  wanted: Partial<CasePlan> = {},
): CasePlan {
  const topic = wanted.topic ?? random.pick(topics);
  const tier = wanted.tier ?? (random.chance(0.85) ? topic.tier : "self");
  const urgency = random.chance(URGENT.has(topic.category) ? 0.25 : 0.01) ? "urgent" : "normal";
  const facts = { received: given.received, urgency, tier, category: topic.category } as const;
  const due = deadlineOf(facts, settingsOf(frame)).promised ?? addDays(given.received, 7);
  const natural = endDay(random, given.received, due);
  const isOpen = "outcome" in wanted ? wanted.outcome === undefined : natural > until;
  const end = natural > until ? until : natural;
  const outcome = isOpen ? undefined : (wanted.outcome ?? random.weighted(OUTCOMES));
  const verdict = outcome && drawVerdict(random, outcome);
  const afterwards = addDays(end, random.int(0, 6));
  return {
    ...given,
    topic,
    tier,
    urgency,
    due,
    end,
    estate: wanted.estate ?? random.pick(frame.estates),
    channel: wanted.channel ?? random.weighted(CHANNELS),
    workflow: wanted.workflow ?? random.weighted(WORKFLOWS),
    outcome,
    ...(wanted.isPart ? { isPart: true } : {}),
    ...(verdict ? { verdict, verdictDay: afterwards > until ? until : afterwards } : {}),
  };
}

const URGENT = new Set(["fire-safety", "falling-objects", "utilities"]);
const OUTCOMES = { solved: 880, partly: 50, cannot: 15, referred: 25, duplicate: 20, withdrawn: 10 };
const WORKFLOWS = { sunlit: 50, "six-step": 25, "five-step": 15, "four-step": 10 };
const CHANNELS = {
  wechat: 24,
  qq: 4,
  box: 9,
  board: 8,
  patrol: 18,
  "three-party": 6,
  "night-talk": 6,
  lagua: 4,
  grid: 10,
  "reporting-unit": 2,
  hotline: 4,
  visit: 4,
  phone: 6,
};

/** The settings of a frame as content, so that deadlines follow from the one rule of the domain. */
function settingsOf(frame: Frame): Content {
  const known = memory.get(frame);
  if (known) return known;
  const { vocabulary, calendar } = frame;
  const years = calendar.years.map((year) => ({ ...year, holidays: [...year.holidays] }));
  const content = makeContent([
    { type: "vocabulary", id: "vocabulary", file: "", data: vocabulary },
    { type: "calendar", id: "calendar", file: "", data: { years } },
  ] as Entry[]);
  memory.set(frame, content);
  return content;
}

const memory = new WeakMap<Frame, Content>();

function endDay(random: Random, received: string, due: string): string {
  if (random.chance(0.1)) return addDays(due, random.int(1, 12));
  return addDays(received, Math.round(daysBetween(received, due) * random.next() ** 0.7));
}

/** Residents need not agree with the unit: some who are told 已解决 say they are not satisfied. */
function drawVerdict(random: Random, outcome: NonNullable<CaseData["outcome"]>): CaseData["verdict"] {
  if (outcome === "duplicate" || outcome === "withdrawn" || random.chance(0.12)) return undefined;
  return random.weighted(
    outcome === "solved"
      ? { satisfied: 80, mostly: 15, dissatisfied: 5 }
      : { satisfied: 20, mostly: 45, dissatisfied: 35 },
  );
}
