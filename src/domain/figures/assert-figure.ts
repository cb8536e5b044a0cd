import type { Content } from "../content.ts";
import type { BrokenDown } from "./break-down.ts";
import type { Counted, Figure, FigureValue } from "./figure.ts";
import { measured, valueText } from "./measured.ts";

/** A published number that does not follow from its list. The build stops on it. */
export class FigureError extends Error {
  override readonly name = "FigureError";
  readonly figure: string;

  constructor(figure: Figure, reason: string) {
    super(`数字“${figure.name}”（${figure.id}）和它的清单对不上：${reason}。请核对它的算法，没有生成网站。`);
    this.figure = figure.id;
  }
}

/**
 * Throws FigureError, naming the figure, unless its value follows from its members, each an entry of the
 * content, listed once, of the figure's type, inside the period, and part of the base.
 */
export function assertFigure(figure: Figure, counted: FigureValue, content: Content): void {
  const { value, members, base } = counted;
  for (const list of [members, base ?? []]) assertList(figure, list, counted, content);
  if (figure.measure === "share") {
    const inBase = new Set(base?.map(({ entry }) => entry.id));
    const stray = members.find(({ entry }) => !inBase.has(entry.id));
    if (stray) throw new FigureError(figure, `${stray.entry.id} 在分子里，却不在分母里`);
  }
  if (counted.withheld) {
    if (!figure.protectSmallCounts || value !== null) throw new FigureError(figure, "不该公布的数写了出来");
    return;
  }
  const expected = measured(figure.measure, members, base);
  if (value !== expected) {
    const [said, found] = [valueText(figure, value), valueText(figure, expected)];
    throw new FigureError(figure, `写的是 ${said}，清单有 ${members.length} 条，算出来是 ${found}`);
  }
}

/** Throws FigureError unless the groups of a breakdown hold every counted entry exactly once. */
export function assertBreakdown(figure: Figure, counted: FigureValue, broken: BrokenDown): void {
  // Withheld groups do not say how many they hold, so that there is no sum to compare.
  if (broken.groups.some((group) => group.withheld)) return;
  const total = (pick: "members" | "base") => broken.groups.reduce((sum, group) => sum + group[pick], 0);
  if (total("members") !== counted.members.length) {
    throw new FigureError(
      figure,
      `${broken.label}各项合计 ${total("members")}，清单有 ${counted.members.length} 条`,
    );
  }
  const base = (counted.base ?? counted.members).length;
  if (total("base") !== base) {
    throw new FigureError(figure, `${broken.label}各项分母合计 ${total("base")}，分母有 ${base} 条`);
  }
}

function assertList(figure: Figure, list: readonly Counted[], value: FigureValue, content: Content): void {
  const seen = new Set<string>();
  for (const { entry, day } of list) {
    if (seen.has(entry.id)) throw new FigureError(figure, `${entry.id} 数了两次`);
    seen.add(entry.id);
    if (entry.type !== figure.entries || content.find(figure.entries, entry.id) !== entry) {
      throw new FigureError(figure, `${entry.id} 不在内容里`);
    }
    if (day < value.from || day > value.to || day > value.asOf) {
      throw new FigureError(figure, `${entry.id}（${day}）不在统计期 ${value.from} 至 ${value.to} 内`);
    }
  }
}
