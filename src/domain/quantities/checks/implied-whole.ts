import { divide } from "../arithmetic.ts";
import { formatInterval } from "../format-quantity.ts";
import { isEmpty, wholeNumbers } from "../interval.ts";
import { compare } from "./compare.ts";
import type { CheckOf } from "./definition.ts";
import type { Inputs } from "./inputs.ts";
import type { Finding } from "./result.ts";

/** Finds the whole numbers of which a part is the stated share: 87 being 46% implies a whole of 188 to 191. */
export function checkImpliedWhole(check: CheckOf<"implied-whole">, inputs: Inputs): Finding {
  const opening = `${inputs.describe(check.part)}，${inputs.describe(check.share)}`;
  const quotient = divide(inputs.interval(check.part), inputs.interval(check.share));
  if (!quotient) return { verdict: "not-computable", explanation: `${opening}，占比为0，总数无法反推。` };
  const value = wholeNumbers(quotient);
  if (isEmpty(value)) {
    return { verdict: "contradiction", explanation: `${opening}，没有一个总数能得出这个占比。`, value };
  }
  const { verdict, sentences } = compare(value, check, inputs);
  return {
    verdict,
    explanation: [`${opening}，反推总数为${formatInterval(value)}。`, ...sentences].join(""),
    value,
  };
}
