import type { Entry } from "../../content-types/index.ts";
import { perContent } from "../reads.ts";
import { evaluateCheck } from "./checks/evaluate-check.ts";
import type { Finding, Verdict } from "./checks/result.ts";
import { checkOfEntry, figureOfEntry } from "./from-entries.ts";
import { FigureError, type PublishedFigure } from "./published-figure.ts";

/** Every declared check over the published figures with what came out, those that do not add up first. */
export const evaluatedChecks = perContent((content): readonly EvaluatedCheck[] => {
  const figures = new Map<string, PublishedFigure | undefined>();
  const lookup = (id: string) => {
    if (!figures.has(id)) figures.set(id, readable(content.find("published-figure", id)));
    return figures.get(id);
  };
  return content
    .all("figure-check")
    .map((entry) => ({ entry, figures: involved(entry), finding: find(entry, lookup) }))
    .sort((a, b) => ORDER.indexOf(a.finding.verdict) - ORDER.indexOf(b.finding.verdict) || byId(a, b));
});

/** How far a verdict is from what readers expect: it does not add up, nobody can tell, it does add up. */
export const standings: readonly { name: string; says: string; verdicts: readonly Verdict[] }[] = [
  {
    name: "对不上的",
    says: "按原文自己的数算，算不出原文的说法；或者算出来的和通常的情形差得远。",
    verdicts: ["contradiction", "implausible"],
  },
  {
    name: "说不准的",
    says: "原文没有写明范围、截止日或总数，或者数字看不清，不能断定对还是不对。",
    verdicts: ["ambiguous", "not-computable", "rejected"],
  },
  { name: "对得上的", says: "算得出来，或者只能作个参考。", verdicts: ["consistent", "computed"] },
];

/** A check, the ids of the figures it names, and what came out. */
export interface EvaluatedCheck {
  readonly entry: Entry<"figure-check">;
  readonly figures: readonly string[];
  readonly finding: Finding;
}

const ORDER: readonly Verdict[] = standings.flatMap(({ verdicts }) => verdicts);

function find(entry: Entry<"figure-check">, lookup: (id: string) => PublishedFigure | undefined): Finding {
  try {
    return evaluateCheck(checkOfEntry(entry.data), lookup);
  } catch (error) {
    // The check of the content refuses it; a preview in the admin must still be drawn.
    if (error instanceof FigureError) return { verdict: "not-computable", explanation: error.message };
    throw error;
  }
}

function readable(entry: Entry<"published-figure"> | undefined): PublishedFigure | undefined {
  try {
    return entry && figureOfEntry(entry.data);
  } catch (error) {
    if (error instanceof FigureError) return undefined;
    throw error;
  }
}

function involved({ data }: Entry<"figure-check">): string[] {
  return [...new Set([...data.figures, ...(data.against ?? []), ...(data.stated ? [data.stated] : [])])];
}

function byId(a: EvaluatedCheck, b: EvaluatedCheck): number {
  return a.entry.id < b.entry.id ? -1 : 1;
}
