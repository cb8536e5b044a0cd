import { addDays, daysBetween } from "../domain/calendar/day.ts";
import type { CaseData } from "../content-types/index.ts";
import type { CasePlan } from "./case-plan.ts";
import { wordsOf, type CaseWords } from "./case-words.ts";
import { unitFor, type Frame } from "./frame.ts";
import type { Random } from "./random.ts";

/** Writes a planned case out in full: texts, place, and the steps its workflow asks for. */
export function sampleCase(plan: CasePlan, frame: Frame, random: Random): CaseData {
  const { topic, estate, outcome } = plan;
  const unit = unitFor(frame, estate, topic);
  const words = wordsOf(plan, frame.names.get(unit) ?? "责任单位", random);
  // Quarrels are told by kind only, never by building.
  const isQuarrel = topic.category === "neighbours";
  const isInside = /楼梯|门厅|电梯|屋面|墙|窗/.test(words.spot);
  const place = isInside && !isQuarrel ? random.pick(estate.buildings) : estate;
  return {
    id: plan.id,
    title: words.title(place.name),
    received: plan.received,
    channel: plan.channel,
    category: topic.category,
    urgency: plan.urgency,
    place: place.id,
    ...(isQuarrel ? {} : { location: words.spot }),
    summary: words.summary,
    ...(random.chance(0.35) ? { reports: random.int(2, 16) } : {}),
    workflow: plan.workflow,
    tier: plan.tier,
    unit,
    steps: stepsOf(plan, frame, random, words, unit),
    ...(outcome ? { outcome, closed: plan.end } : {}),
    ...(words.reason ? { reason: words.reason } : {}),
    ...(plan.verdict ? { verdict: plan.verdict, verdictDay: plan.verdictDay ?? plan.end } : {}),
    ...(plan.verdict && random.chance(0.7) ? { verdictNote: words.judged } : {}),
    demo: true,
    // What was done is told only where something was done.
    ...(outcome ? { body: words.body } : {}),
  };
}

type Step = CaseData["steps"][number];
const isEvaluation = ({ stage }: { readonly stage: string }) => stage === "evaluation";

function stepsOf(plan: CasePlan, frame: Frame, random: Random, words: CaseWords, unit: string): Step[] {
  const workflow = frame.workflows.find(({ id }) => id === plan.workflow);
  if (!workflow) throw new Error(`no workflow ${plan.workflow} in the frame`);
  const told = workflow.steps.flatMap((step, index) =>
    notesFor(step, index, plan, words).map((note) => ({
      step: step.name,
      stage: step.stage,
      note,
      ...(step.stage === "handling" ? { unit } : { unit: frame.units.committee }),
    })),
  );
  const closing = told.filter((one) => !isEvaluation(one));
  const reached = plan.outcome ? closing : closing.slice(0, random.int(1, closing.length - 1));
  const days = daysBetween(plan.received, plan.end);
  const dated = reached.map(({ step, note, unit: by }, index) => ({
    step,
    day: addDays(plan.received, Math.floor((days * index) / Math.max(closing.length - 1, 1))),
    unit: by,
    note,
  }));
  const last = plan.verdict && plan.verdictDay ? told.find(isEvaluation) : undefined;
  return last ? [...dated, { step: last.step, day: plan.verdictDay!, note: last.note }] : dated;
}

function notesFor(
  step: Frame["workflows"][number]["steps"][number],
  index: number,
  plan: CasePlan,
  words: CaseWords,
): string[] {
  if (step.stage === "intake") return [index === 0 ? words.received : words.verified];
  if (step.stage === "closing") return [words.told];
  if (step.stage === "evaluation") return [words.judged];
  if (!step.repeatable) return [words.assigned];
  // What was not taken up needs no work.
  if (plan.outcome === "duplicate" || plan.outcome === "withdrawn") return [words.found];
  if (plan.outcome === "cannot" || plan.outcome === "referred") return [words.found, words.discussed];
  return plan.tier === "self" ? [words.found, words.acted] : [words.found, words.discussed, words.acted];
}
