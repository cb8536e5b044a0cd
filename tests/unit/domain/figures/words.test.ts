import { expect, test } from "vitest";
import {
  breakDown,
  chartDataOf,
  chartSentence,
  citations,
  figureById,
  valueText,
  type GroupingName,
} from "../../../../src/domain/figures/index.ts";
import { keyFigures } from "../../../../src/domain/figures/key-figures.ts";
import { contentOf, TODAY } from "./arbitrary-content.ts";

const content = contentOf({
  cases: [
    { received: "2024-08-01", category: "parking", place: "a", closed: "2024-08-05", outcome: "solved" },
    { received: "2024-08-02", category: "parking", place: "b1" },
    { received: "2024-09-03", category: "water", place: "b1" },
  ],
});

function broken(id: string, by: GroupingName) {
  const figure = figureById(id);
  return breakDown(figure, figure.compute({ content, today: TODAY }), by, content);
}

test("a sentence over time does not compare the last month, which is not over", () => {
  expect(chartSentence(broken("cases-received", "month"))).toBe(
    "2024年8月到2024年9月，2024年8月 2 件，最近的2024年9月（到9月30日，还没过完）是 1 件。",
  );
});

test("a sentence over time that ended long ago says that nothing came since", () => {
  const old = contentOf({ cases: [{ received: "2020-11-03" }] });
  const figure = figureById("cases-received");
  const counted = figure.compute({ content: old, today: TODAY });
  expect(chartSentence(breakDown(figure, counted, "month", old))).toBe(
    "2020年11月 1 件；此后到2024年9月30日没有条目。",
  );
});

test("a sentence over places tells no best and no worst", () => {
  const sentence = chartSentence(broken("cases-received", "place"));
  expect(sentence).toBe("甲小区 1 件，乙小区 2 件。按小区原有的顺序排列，户数各不相同，不作排名。");
});

test("a sentence names no highest share that rests on less than ten entries, and says of how many the others are", () => {
  const cases = (category: string, count: number, closed: number) =>
    Array.from({ length: count }, (_, index) => ({
      received: "2024-08-01",
      category,
      ...(index < closed ? { closed: "2024-08-05", outcome: "solved" } : {}),
    }));
  const figure = figureById("closing-rate");
  const sentenceOver = (...all: ReturnType<typeof cases>) => {
    const some = contentOf({ cases: all });
    return chartSentence(
      breakDown(figure, figure.compute({ content: some, today: TODAY }), "category", some),
    );
  };
  // One closed case of one is 100 %, yet says nothing.
  const sentence = sentenceOver(
    ...cases("parking", 20, 15),
    ...cases("water", 10, 5),
    ...cases("noise", 1, 1),
  );
  expect(sentence).toMatch(
    /^最高的是.+（75\.0%，共 20 件），最低的是.+（50\.0%，共 10 件）（不到 10 件的 1 项太少，不参加比较）。$/,
  );
  expect(sentenceOver(...cases("noise", 3, 3), ...cases("water", 9, 1))).toBe(
    "各项都不到 10 件，太少，不比高低。",
  );
});

test("a sentence over nothing says so", () => {
  expect(chartSentence(broken("cases-disputed", "category"))).toBe("统计期内还没有可以计算的条目。");
});

test("rounding never makes all out of almost all, nor none out of very few", () => {
  const percent = { shownAs: "percent" } as const;
  expect([0, 1 / 9999, 2 / 3, 9998 / 9999, 1].map((value) => valueText(percent, value))).toEqual([
    "0.0",
    "0.1",
    "66.7",
    "99.9",
    "100.0",
  ]);
  expect(valueText(percent, null)).toBe("暂无");
  expect(valueText({ shownAs: "hours" }, 150)).toBe("2.5");
});

test("a chart gets numbers and words but no entry", () => {
  const figure = figureById("closing-rate");
  const where = {
    host: "某社区居民委员会",
    site: "亭",
    asOf: TODAY,
    address: "https://example.org/figures/closing-rate/",
  };
  expect(chartDataOf(figure, broken("closing-rate", "month"), where)).toEqual({
    id: "closing-rate-month",
    title: "办结率（按月份）",
    shape: "line",
    unit: "%",
    labels: ["2024-08", "2024-09"],
    names: ["2024年8月", "2024年9月"],
    values: [50, 0],
    source: "来源：某社区居民委员会《亭》https://example.org/figures/closing-rate/",
    asOf: "数据截至2024年9月30日",
    note: "2024年9月还没过完，不能和前面的比。",
  });
});

test("a citation names publisher, number, day and permanent address", () => {
  const figure = figureById("closing-rate");
  const counted = figure.compute({ content, today: TODAY });
  const where = {
    host: "某社区居民委员会",
    site: "亭",
    address: "https://example.org/figures/closing-rate/",
  };
  expect(citations(figure, counted, where)).toEqual({
    standard:
      "某社区居民委员会. 办结率[DS/OL]//亭. (2024-09-30)[引用日期]. https://example.org/figures/closing-rate/.",
    plain:
      "办结率 33.3%（2024年8月1日至2024年9月30日），某社区居民委员会，亭，数据截至2024年9月30日，https://example.org/figures/closing-rate/",
  });
});

test("each number of the home page leads to its figure and tells how many of how many", () => {
  const rate = keyFigures(content, TODAY).find(({ id }) => id === "closing-rate");
  expect(rate).toEqual({
    id: "closing-rate",
    name: "办结率",
    value: "33.3",
    unit: "%",
    href: "/figures/closing-rate/",
    note: "1 ÷ 3 件",
    from: "2024-08-01",
    asOf: TODAY,
  });
});
