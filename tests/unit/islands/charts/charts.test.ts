import * as fc from "fast-check";
import { parse } from "node-html-parser";
import { expect, test } from "vitest";
import type { ChartData } from "../../../../src/domain/figures/index.ts";
import { chartConfig, spoken } from "../../../../src/islands/charts/chart-config.ts";
import { linesOf } from "../../../../src/islands/charts/chart-image.ts";
import { renderChartSvg } from "../../../../src/islands/charts/render-chart-svg.ts";
import { zeroBasedAxis } from "../../../../src/islands/charts/zero-based-axis.ts";

const LOOK = {
  bar: "a",
  ink: "b",
  inkSoft: "c",
  line: "d",
  lineStrong: "e",
  paper: "f",
  fontFamily: "serif",
  fontSize: 14,
};

function chart(change: Partial<ChartData> = {}): ChartData {
  const labels = ["停车", "照明", "其他"];
  return {
    id: "cases-received-category",
    title: "受理量（按类别）",
    shape: "bars",
    unit: "件",
    labels,
    names: labels,
    values: [40, 10, 0],
    source: "来源：某社区",
    asOf: "数据截至2024年9月30日",
    ...change,
  };
}

test("every axis begins at zero, is even, and holds the greatest value", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 20 }), (values) => {
      const axis = zeroBasedAxis(values, "件");
      const last = axis[axis.length - 1]!;
      expect(axis[0]).toBe(0);
      expect(last).toBeGreaterThanOrEqual(Math.max(...values));
      expect(axis.length).toBeLessThanOrEqual(6);
      expect(new Set(axis.slice(1).map((tick, index) => tick - axis[index]!)).size).toBe(1);
    }),
  );
});

test("percent runs to a hundred, however small the values are", () => {
  expect(zeroBasedAxis([3, 4], "%")).toEqual([0, 20, 40, 60, 80, 100]);
});

test("bars of the drawing are as long as their values", () => {
  const drawing = parse(renderChartSvg(chart(), "说明"));
  const widths = drawing.querySelectorAll("rect").map((bar) => Number(bar.getAttribute("width")));
  expect(widths[0]).toBeGreaterThan(0);
  expect(widths[1]).toBeCloseTo(widths[0]! / 4, 0);
  expect(widths[2]).toBe(0);
});

test("columns of the drawing stand on zero and rise with their values", () => {
  const drawing = parse(renderChartSvg(chart({ shape: "columns", values: [40, 10, 20] }), "说明"));
  const bars = drawing.querySelectorAll("rect").map((bar) => ({
    foot: Number(bar.getAttribute("y")) + Number(bar.getAttribute("height")),
    height: Number(bar.getAttribute("height")),
  }));
  expect(new Set(bars.map(({ foot }) => foot)).size).toBe(1);
  expect(bars[1]!.height).toBeCloseTo(bars[0]!.height / 4, 0);
});

test("a line has a gap where there is no value, not a zero", () => {
  const drawing = parse(
    renderChartSvg(chart({ shape: "line", unit: "%", values: [50, null, 60], labels: ["a", "b", "c"] }), ""),
  );
  expect(drawing.querySelectorAll("circle").length).toBe(2);
  expect(drawing.querySelector(".chart-line")!.getAttribute("d")!.match(/M/g)!.length).toBe(2);
});

test("the drawing says its title and sentence, and text from staff cannot break out of it", () => {
  const drawing = renderChartSvg(chart({ labels: ['<b>"&', "x", "y"] }), '停车<script>"最多"');
  expect(drawing).not.toContain("<b>");
  expect(drawing).not.toContain("<script>");
  expect(parse(drawing).querySelector("svg")!.getAttribute("aria-label")).toContain("受理量（按类别）。停车");
});

test("Chart.js starts at zero on the axis of values, along the bars or up the columns", () => {
  const lying = chartConfig(chart(), LOOK).options!;
  const standing = chartConfig(chart({ shape: "columns" }), LOOK).options!;
  expect(lying.scales!["x"]).toMatchObject({ beginAtZero: true, max: 40 });
  expect(standing.scales!["y"]).toMatchObject({ beginAtZero: true, max: 40 });
  expect(lying.animation).toBe(false);
});

test("a value is said with its unit, and a missing one is not said as zero", () => {
  expect(spoken(chart(), 0)).toBe("40 件");
  expect(spoken(chart({ unit: "%", values: [87.5] }), 0)).toBe("87.5%");
  expect(spoken(chart({ values: [null] }), 0)).toBe("暂无");
  expect(spoken(chart({ values: [null], withheld: [0] }), 0)).toBe("不公布");
});

test("lines under a downloaded chart are broken where they would leave the picture", () => {
  expect(linesOf("数据截至九月", 4, (part) => part.length)).toEqual(["数据截至", "九月"]);
  expect(linesOf("", 4, (part) => part.length)).toEqual([]);
});
