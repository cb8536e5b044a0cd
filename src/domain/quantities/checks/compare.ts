import { isEmpty, isInside, isPoint, overlap, type Interval } from "../interval.ts";
import type { Comparison } from "./definition.ts";
import type { Inputs } from "./inputs.ts";
import type { Verdict } from "./result.ts";

/** Holds a recomputed value against what the source states and what is usual; `computed` when there is neither. */
export function compare(value: Interval, { stated, expected }: Comparison, inputs: Inputs): Judgement {
  const sentences: string[] = [];
  let verdict: Verdict = "computed";
  if (stated !== undefined) {
    const { interval, words } = inputs.bounds(stated);
    verdict = relation(value, interval);
    sentences.push(
      isPoint(value) && verdict === "contradiction"
        ? `与原文“${words}”不符。`
        : `${STATED[verdict]}原文“${words}”。`,
    );
  }
  if (expected !== undefined && verdict !== "contradiction") {
    const { interval, words } = inputs.bounds(expected);
    const usual = relation(value, interval);
    sentences.push(`${USUAL[usual]}通常的范围内（${words}）。`);
    if (usual === "contradiction") return { verdict: "implausible", sentences };
    if (verdict === "computed" || usual === "ambiguous") verdict = usual;
  }
  return { verdict, sentences };
}

/** Says whether a value fits limits always, sometimes or never. */
export function relation(value: Interval, limits: Interval): "consistent" | "ambiguous" | "contradiction" {
  if (isEmpty(value) || isEmpty(overlap(value, limits))) return "contradiction";
  return isInside(value, limits) ? "consistent" : "ambiguous";
}

const STATED: Readonly<Record<string, string>> = {
  consistent: "符合",
  ambiguous: "只有一部分取值符合",
  contradiction: "没有一个取值符合",
};

const USUAL = { consistent: "在", ambiguous: "不全在", contradiction: "不在" };

export interface Judgement {
  verdict: Verdict;
  sentences: string[];
}
