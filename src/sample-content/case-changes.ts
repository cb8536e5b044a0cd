import type { CaseData } from "../content-types/index.ts";
import { addDays } from "../domain/calendar/day.ts";
import { workingDayOnOrAfter } from "../domain/calendar/working-days.ts";
import type { CasePlan } from "./case-plan.ts";
import type { Frame } from "./frame.ts";
import type { Random } from "./random.ts";

/** Adds what happens to some cases on their way: escalation, extension, shelving, reopening; none after `until`. */
export function withChanges(
  data: CaseData,
  plan: CasePlan,
  frame: Frame,
  random: Random,
  until: string,
): CaseData {
  return {
    ...data,
    ...escalated(plan, random),
    ...(plan.isPart ? {} : reopened(data, frame, random, until)),
    ...postponed(plan, frame, random, until),
  };
}

function escalated({ tier, received, end, outcome }: CasePlan, random: Random): Partial<CaseData> {
  if (tier === "self" || outcome === "duplicate" || !random.chance(0.25)) return {};
  const day = received < end ? addDays(received, 1) : received;
  const reason = random.pick([
    "自己商量不下来，要请各方一起谈。",
    "要用到公共收益，一家说了不算。",
    "超出小区能办的范围，请专业单位一起办。",
  ]);
  const from = tier === "joint" && random.chance(0.4) ? "negotiated" : "self";
  if (tier !== "joint" || from === "self") return { escalations: [{ day, from: "self", to: tier, reason }] };
  return {
    escalations: [
      { day: received, from: "self", to: "negotiated", reason: "楼里商量过，没有谈拢。" },
      { day, from, to: tier, reason },
    ],
  };
}

/** Who is late has sometimes asked for more time before the day; some open cases wait for others. */
function postponed(
  { due, end, received, outcome }: CasePlan,
  frame: Frame,
  random: Random,
  until: string,
): Partial<CaseData> {
  const before = addDays(due, -1) < received ? received : addDays(due, -1);
  if (end > due && before <= end && random.chance(0.4)) {
    const later = outcome ? end : addDays(until, 5);
    const reason = random.pick(["配件要从外地调来。", "连着下雨，不能施工。", "还差一家单位的意见。"]);
    return { extension: { day: before, due: workingDayOnOrAfter(later, frame.calendar), reason } };
  }
  if (!outcome && received < end && addDays(received, 1) <= due && random.chance(0.2)) {
    return { hold: { day: addDays(received, 1), reason: "要等下半年的改造计划，先记在账上。" } };
  }
  return {};
}

function reopened(data: CaseData, frame: Frame, random: Random, until: string): Partial<CaseData> {
  const { closed, outcome, verdict, verdictDay } = data;
  if (!closed || !outcome || !verdictDay || verdict !== "dissatisfied" || !random.chance(0.35)) return {};
  const [done, judged] = [addDays(verdictDay, 3), addDays(verdictDay, 4)];
  const planned = frame.workflows.find(({ id }) => id === data.workflow)?.steps ?? [];
  const handling = planned.findLastIndex(({ stage, repeatable }) => stage === "handling" && repeatable);
  // On the day of closing itself nobody could tell which steps were taken again.
  if (judged > until || handling < 0 || verdictDay <= closed) return {};
  const again = planned.slice(handling).map(({ name, stage }) => ({
    step: name,
    day: stage === "handling" ? addDays(verdictDay, 1) : stage === "closing" ? done : judged,
    note: AGAIN[stage === "intake" ? "handling" : stage],
  }));
  return {
    reason: undefined,
    steps: [...data.steps, ...again],
    outcome: "solved",
    closed: done,
    verdict: "satisfied",
    verdictDay: judged,
    verdictNote: "重新办过，这回可以了。",
    reopenings: [
      { closed, outcome, verdict, day: verdictDay, reason: "居民说没有办好，社区看过，确实要再办。" },
    ],
  };
}

const AGAIN = { handling: "重新办了一遍。", closing: "请居民当面看过。", evaluation: "这回可以了。" };
