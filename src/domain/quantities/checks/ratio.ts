import { divide, multiply } from "../arithmetic.ts";
import { formatInterval, formatNumber } from "../format-quantity.ts";
import { isEmpty, isPoint, wholeNumbers, type Interval } from "../interval.ts";
import { compare } from "./compare.ts";
import type { CheckOf, Ids } from "./definition.ts";
import { list, type Inputs } from "./inputs.ts";
import type { Finding } from "./result.ts";
import { unitWarning } from "./units.ts";

/** Recomputes an average; against a stated one it also says which total and which number of members that would need. */
export function checkRatio(check: CheckOf<"ratio">, inputs: Inputs): Finding {
  const [of, per] = [inputs.total(check.of), inputs.total(check.per)];
  const opening = `${inputs.describe(check.of)}，${inputs.describe(check.per)}`;
  const value = divide(of, per);
  if (!value) return { verdict: "not-computable", explanation: `${opening}，除数为0，无法计算。` };
  const judged = compare(value, check, inputs);
  const [ofWritten, perWritten] = [inputs.written(check.of), inputs.written(check.per)];
  const written = ofWritten !== undefined && perWritten ? ofWritten / perWritten : undefined;
  const estimate = written === undefined || isPoint(value) ? "" : `（按字面约${formatNumber(written)}）`;
  const sentences = [
    `${opening}，相除得${formatInterval(value, check.unit)}${estimate}。`,
    ...judged.sentences,
  ];
  const finding = { value, ...(written === undefined ? {} : { written }) };
  if (typeof check.stated !== "string") {
    return { ...finding, verdict: judged.verdict, explanation: sentences.join("") };
  }
  const stated = inputs.interval(check.stated);
  const neededTotal = counted(multiply(stated, per), check.of, inputs);
  const quotient = divide(of, stated);
  const neededCount = quotient && counted(quotient, check.per, inputs);
  const warning = unitWarning(inputs.units(check.of), inputs.units(check.stated));
  if (judged.verdict === "contradiction" && neededCount) {
    const [total, count] = [formatInterval(neededTotal), formatInterval(neededCount)];
    sentences.push(`要符合原文，总数应为${total}，或除数应为${count}。`);
  }
  return {
    ...finding,
    verdict: judged.verdict === "consistent" && warning.length > 0 ? "ambiguous" : judged.verdict,
    explanation: [...sentences, ...warning].join(""),
    neededTotal,
    ...(neededCount ? { neededCount } : {}),
  };
}

/** A number of people or visits is whole; what is measured, such as hours, need not be. */
function counted(needed: Interval, ids: Ids, inputs: Inputs): Interval {
  const whole = wholeNumbers(needed);
  return list(ids).every((id) => inputs.figure(id).kind === "count") && !isEmpty(whole) ? whole : needed;
}
