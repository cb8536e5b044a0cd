import { divide, multiply, subtract } from "../arithmetic.ts";
import { formatInterval } from "../format-quantity.ts";
import { between, isEmpty, overlap, wholeNumbers } from "../interval.ts";
import { compare } from "./compare.ts";
import type { CheckOf } from "./definition.ts";
import type { Inputs } from "./inputs.ts";
import type { Finding } from "./result.ts";
import { unitWarning } from "./units.ts";

/** Recomputes a part's share of its whole, what remains, and which parts would fit the stated share. */
export function checkShare(check: CheckOf<"share">, inputs: Inputs): Finding {
  const described = inputs.describe(check.part);
  if (check.whole === undefined) {
    return { verdict: "not-computable", explanation: `${described}，原文没有给出总数，占比无法计算。` };
  }
  const [part, whole] = [inputs.total(check.part), inputs.total(check.whole)];
  const opening = `${described}，总数为${inputs.describe(check.whole)}`;
  const raw = divide(part, whole);
  const value = raw && overlap(raw, between(0, 1));
  if (!value) return { verdict: "not-computable", explanation: `${opening}，总数为0，占比无法计算。` };
  const atMostAll = overlap(subtract(whole, part), between(0, Infinity));
  if (isEmpty(value)) {
    return { verdict: "contradiction", explanation: `${opening}：部分多于总数。`, value };
  }
  const [partWritten, wholeWritten] = [inputs.written(check.part), inputs.written(check.whole)];
  const sentences = [
    `${opening}，占${formatInterval(value, "%")}，其余${formatInterval(atMostAll, inputs.units(check.whole)[0])}。`,
    ...unitWarning(inputs.units(check.part), inputs.units(check.whole)),
  ];
  const judged = compare(value, check, inputs);
  const fitting = check.stated === undefined ? undefined : fittingParts(check.stated);
  const verdict = fitting && isEmpty(fitting) ? "contradiction" : judged.verdict;
  if (verdict === "ambiguous" && fitting) sentences.push(`只有分子为${formatInterval(fitting)}时成立。`);
  const mixed = sentences.some((sentence) => sentence.startsWith("单位不同"));
  const fits = verdict === "computed" || verdict === "consistent";
  return {
    verdict: fits ? (mixed ? "ambiguous" : "consistent") : verdict,
    explanation: [...sentences, ...judged.sentences].join(""),
    value,
    rest: atMostAll,
    ...(partWritten !== undefined && wholeWritten ? { written: partWritten / wholeWritten } : {}),
    ...(fitting ? { fitting } : {}),
  };

  function fittingParts(stated: NonNullable<typeof check.stated>) {
    return wholeNumbers(overlap(part, multiply(inputs.bounds(stated).interval, whole)));
  }
}
