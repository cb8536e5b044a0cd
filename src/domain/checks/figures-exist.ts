import { figures } from "../figures/index.ts";
import type { Check } from "./check.ts";
import { asType, faultAt } from "./fault-at.ts";

export const figuresExist: Check = {
  name: "figures-exist",
  description: "Ensure that a release and a press report name figures that this site publishes.",
  forEntry(entry) {
    const press = asType(entry, "press");
    const release = asType(entry, "release");
    const named: (readonly [string, (string | number)[]])[] = [
      ...(press ? [[press.data.figure, ["figure"]] as const] : []),
      ...(release?.data.figures ?? []).map((id, index) => [id, ["figures", index]] as const),
    ].map(([id, path]) => [id, [...path]]);
    return named
      .filter(([id]) => !figures.some((figure) => figure.id === id))
      .map(([id, path]) => faultAt(entry, path, `没有短名是“${id}”的数字`, remedy()));
  },
};

function remedy(): string {
  return `请从这些里选：${figures.map(({ id, name }) => `${id}（${name}）`).join("、")}。`;
}
