import { checkOfEntry, figureOfEntry } from "../quantities/from-entries.ts";
import { FigureError, type PublishedFigure } from "../quantities/published-figure.ts";
import { SMALL_COUNT } from "../figures/suppress-small-counts.ts";
import type { Check } from "./check.ts";
import { asType, faultAt } from "./fault-at.ts";

export const publishedFigures: Check = {
  name: "published-figures",
  description:
    "Ensure that published figures can be read, that small ones about people in need are withheld, and that checks are complete.",
  forEntry(entry) {
    const check = asType(entry, "figure-check");
    const remedyOfCheck = "请对照字段说明里“数字核对”的写法补齐。";
    if (check) return faultsOf(() => checkOfEntry(check.data), entry, ["figures"], remedyOfCheck);
    const figure = asType(entry, "published-figure");
    if (!figure) return [];
    const remedy = "请照原文写，例如 120余个、近1.6万条、80%以上、30～50户；看不清的写 20xx名。";
    const faults = faultsOf(() => figureOfEntry(figure.data), entry, ["written"], remedy);
    if (faults.length > 0 || !figure.data.vulnerable || !isSmall(figureOfEntry(figure.data))) return faults;
    const reason = `困难群众不到 ${SMALL_COUNT} 的数，容易认出是哪一家`;
    return [faultAt(entry, ["written"], reason, `请写成“不到${SMALL_COUNT}户”。`)];
  },
};

function faultsOf(
  read: () => unknown,
  entry: Parameters<typeof faultAt>[0],
  path: readonly string[],
  remedy: string,
) {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof FigureError)) throw error;
    return [faultAt(entry, path, error.problem, remedy)];
  }
}

function isSmall({ quantities }: PublishedFigure): boolean {
  return quantities.some((one) => "value" in one && one.value > 0 && one.value < SMALL_COUNT);
}
