import type { CheckDefinition } from "./definition.ts";
import { checkImpliedWhole } from "./implied-whole.ts";
import { makeInputs, Unusable, type FigureLookup, type Inputs } from "./inputs.ts";
import { checkRatio } from "./ratio.ts";
import type { Finding } from "./result.ts";
import { checkShare } from "./share.ts";
import { checkStreak } from "./streak.ts";
import { checkEqual, checkProduct, checkSum, checkWithin } from "./sum.ts";

/** Runs one check over published figures; missing and unreadable figures are findings, not errors. */
export function evaluateCheck(check: CheckDefinition, lookup: FigureLookup): Finding {
  try {
    return withAssumption(run(check, makeInputs(lookup, check.reading ?? "strict")), check.assumes);
  } catch (error) {
    if (error instanceof Unusable) return error.finding;
    throw error;
  }
}

function run(check: CheckDefinition, inputs: Inputs): Finding {
  switch (check.kind) {
    case "usable":
      return {
        verdict: "consistent",
        explanation: `${inputs.describe(check.figure)}。`,
        value: inputs.interval(check.figure),
      };
    case "sum":
      return checkSum(check, inputs);
    case "product":
      return checkProduct(check, inputs);
    case "equal":
      return checkEqual(check, inputs);
    case "within":
      return checkWithin(check, inputs);
    case "share":
      return checkShare(check, inputs);
    case "ratio":
      return checkRatio(check, inputs);
    case "implied-whole":
      return checkImpliedWhole(check, inputs);
    case "streak":
      return checkStreak(check, inputs);
  }
}

/** A result that rests on something the source does not say cannot be better than ambiguous. */
function withAssumption(finding: Finding, assumes: string | undefined): Finding {
  if (assumes === undefined) return finding;
  const better = finding.verdict === "consistent" || finding.verdict === "computed";
  const explanation = `${finding.explanation}原文没有写明：${assumes}。`;
  return { ...finding, explanation, verdict: better ? "ambiguous" : finding.verdict };
}
