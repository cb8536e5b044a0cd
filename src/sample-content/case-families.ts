import type { CasePlan } from "./case-plan.ts";
import { makeRandom } from "./random.ts";

/** Plans one case by its place in the row; `wanted` fixes some of its facts. */
export type PlanAt = (index: number, wanted?: Partial<CasePlan>) => CasePlan;

/**
 * What a case is to others: a duplicate names an earlier case of the same matter, some of every second are parts
 * of the case just before. Only cases at even places are pointed at, and those are parts of nothing, so that
 * there are no chains.
 */
export function familyAt(index: number, seed: string, planAt: PlanAt): Family {
  const plain = planAt(index);
  if (plain.outcome === "duplicate") {
    for (let at = index - (index % 2 === 0 ? 2 : 1); at >= Math.max(0, index - 12); at -= 2) {
      const first = planAt(at);
      if (first.outcome === "duplicate") continue;
      const { topic, estate } = first;
      return { wanted: { topic, estate, outcome: "duplicate" }, links: { duplicateOf: first.id } };
    }
    return { wanted: { outcome: "solved" }, links: {} };
  }
  if (index % 2 === 0 || !makeRandom(`${seed}/family/${index}`).chance(0.12))
    return { wanted: {}, links: {} };
  const whole = planAt(index - 1);
  const { topic, estate, tier } = whole;
  const wanted = { topic, estate, tier, outcome: plain.outcome, isPart: true };
  const part = planAt(index, wanted);
  // The whole is closed last.
  const fits = whole.outcome !== "duplicate" && (!whole.outcome || (part.outcome && part.end <= whole.end));
  return fits ? { wanted, links: { parent: whole.id } } : { wanted: {}, links: {} };
}

interface Family {
  readonly wanted: Partial<CasePlan>;
  readonly links: { readonly duplicateOf?: string; readonly parent?: string };
}
