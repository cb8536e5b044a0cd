import { multiply } from "../arithmetic.ts";
import { formatInterval } from "../format-quantity.ts";
import { point } from "../interval.ts";
import { compare, relation } from "./compare.ts";
import type { CheckOf } from "./definition.ts";
import { list, type Inputs } from "./inputs.ts";
import type { Finding } from "./result.ts";

/** Adds the parts up and names those so small that they need a privacy review. */
export function checkSum(check: CheckOf<"sum">, inputs: Inputs): Finding {
  const value = inputs.total(check.of);
  const { verdict, sentences } = compare(value, check, inputs);
  const limit = check.smallCellsBelow ?? 0;
  const smallCells = list(check.of).filter((id) => inputs.interval(id).low < limit);
  if (smallCells.length > 0) sentences.push(`有${smallCells.length}项小于${limit}，公开前要做隐私评估。`);
  const written = inputs.written(check.of);
  return {
    verdict,
    explanation: [
      `${inputs.describe(check.of)}，合计${formatInterval(value, commonUnit(inputs.units(check.of)))}。`,
      ...sentences,
    ].join(""),
    value,
    ...(written === undefined ? {} : { written }),
    ...(smallCells.length > 0 ? { smallCells } : {}),
  };
}

/** Multiplies figures, such as a number of leads by the households each looks after. */
export function checkProduct(check: CheckOf<"product">, inputs: Inputs): Finding {
  const value = list(check.of).map(inputs.interval).reduce(multiply, point(1));
  const { verdict, sentences } = compare(value, check, inputs);
  const factors = list(check.of).map((id) => inputs.written(id));
  const known = factors.filter((factor) => factor !== undefined);
  const described = list(check.of).map((id) => inputs.describe(id));
  return {
    verdict,
    explanation: [`${described.join("，")}，相乘得${formatInterval(value)}。`, ...sentences].join(""),
    value,
    ...(known.length === factors.length ? { written: known.reduce((a, b) => a * b, 1) } : {}),
  };
}

/** Says whether two figures can be, must be, or cannot be the same number. */
export function checkEqual(check: CheckOf<"equal">, inputs: Inputs): Finding {
  const [a, b] = check.figures;
  const relations = [
    relation(inputs.interval(a), inputs.interval(b)),
    relation(inputs.interval(b), inputs.interval(a)),
  ];
  const verdict = relations.find((one) => one !== "consistent") ?? "consistent";
  const words = { consistent: "两数相等", contradiction: "两数不等", ambiguous: "两数可能相等，也可能不等" };
  const explanation = `${inputs.describe(a)}，${inputs.describe(b)}：${words[verdict]}。`;
  return { verdict, explanation, value: inputs.interval(a) };
}

/** Says whether a figure lies inside limits. */
export function checkWithin(check: CheckOf<"within">, inputs: Inputs): Finding {
  const value = inputs.interval(check.figure);
  const { interval, words } = inputs.bounds(check.bounds);
  const verdict = relation(value, interval);
  const says = {
    consistent: "在范围之内",
    contradiction: "在范围之外",
    ambiguous: "只有一部分取值在范围之内",
  };
  return {
    verdict,
    explanation: `${inputs.describe(check.figure)}，范围${words}：${says[verdict]}。`,
    value,
  };
}

function commonUnit(units: readonly string[]): string {
  const [first = ""] = units;
  return units.every((unit) => unit === first) ? first : "";
}
