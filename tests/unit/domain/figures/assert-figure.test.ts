import { expect, test } from "vitest";
import {
  assertBreakdown,
  assertFigure,
  breakDown,
  FigureError,
} from "../../../../src/domain/figures/index.ts";
import type { Figure, FigureValue } from "../../../../src/domain/figures/figure.ts";
import { figureById } from "../../../../src/domain/figures/index.ts";
import { contentOf, TODAY } from "./arbitrary-content.ts";

const content = contentOf({
  cases: [
    { received: "2024-03-01", closed: "2024-03-05", outcome: "solved" },
    { received: "2024-03-02" },
    { received: "2024-04-01", closed: "2024-04-02", outcome: "cannot" },
  ],
});
const rate = figureById("closing-rate");
const counted = rate.compute({ content, today: TODAY });

function withChange(change: Partial<FigureValue>, figure: Figure = rate): () => void {
  return () => assertFigure(figure, { ...counted, ...change }, content);
}

test("a figure that follows from its list passes", () => {
  expect(withChange({})).not.toThrow();
});

test("a value that is not the count of its members is refused with the figure's name", () => {
  expect(withChange({ value: 1 })).toThrow(FigureError);
  expect(withChange({ value: 1 })).toThrow(
    /办结率.*closing-rate.*写的是 100\.0，清单有 2 条，算出来是 66\.7/,
  );
});

test("a member listed twice is refused", () => {
  const [first] = counted.members;
  expect(withChange({ members: [first!, first!] })).toThrow(/LJ-2024-0003 数了两次/);
});

test("a member outside the denominator is refused", () => {
  expect(withChange({ base: counted.base!.slice(1) })).toThrow(/LJ-2024-0003 在分子里，却不在分母里/);
});

test("a member that is not an entry of the content is refused", () => {
  const stray = { ...counted.members[0]!, entry: { ...counted.members[0]!.entry } };
  expect(withChange({ members: [stray] })).toThrow(/LJ-2024-0003 不在内容里/);
});

test("a member outside the period is refused", () => {
  expect(withChange({ to: "2024-03-31" })).toThrow(/LJ-2024-0003（2024-04-01）不在统计期/);
});

test("groups that lose an entry are refused", () => {
  const broken = breakDown(rate, counted, "month", content);
  expect(() => assertBreakdown(rate, counted, broken)).not.toThrow();
  const fewer = { ...broken, groups: broken.groups.slice(1) };
  expect(() => assertBreakdown(rate, counted, fewer)).toThrow(/月份各项合计 1，清单有 2 条/);
});
