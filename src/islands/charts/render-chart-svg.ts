import type { ChartData } from "../../domain/figures/index.ts";
import { zeroBasedAxis } from "./zero-based-axis.ts";

/**
 * Draws a chart as SVG text when the site is built; it stands there without JavaScript, before the chart
 * has come into view, and on paper. Colours and type come from the style sheet through class names.
 */
export function renderChartSvg(data: ChartData, sentence: string): string {
  const { height, inside } = data.shape === "bars" ? lyingBars(data) : alongTime(data);
  return (
    `<svg class="chart-drawing" viewBox="0 0 ${WIDTH} ${height}" font-size="13" role="img" ` +
    `aria-label="${escape(`${data.title}。${sentence}`)}">${inside}</svg>`
  );
}

const WIDTH = 300;
const LEFT = 34;
const TOP = 20;
const PLOT = 180;
const ROW = 40;

/** Each bar lies under its name, so that names of any length fit on a phone. */
function lyingBars(data: ChartData): Drawing {
  const axis = zeroBasedAxis(data.values, data.unit);
  const most = axis[axis.length - 1] ?? 1;
  const room = WIDTH - 64;
  const rows = data.labels.map((label, index) => {
    const value = data.values[index] ?? null;
    const width = ((value ?? 0) / most) * room;
    const y = index * ROW;
    return (
      text(0, y + 14, "chart-name", label) +
      `<rect class="chart-bar" x="0" y="${y + 20}" width="${round(width)}" height="14"/>` +
      text(width + 4, y + 32, "chart-value", written(data, value))
    );
  });
  const height = Math.max(rows.length * ROW, ROW);
  return { height, inside: rows.join("") + `<path class="chart-zero" d="M0 0V${height}"/>` };
}

function alongTime(data: ChartData): Drawing {
  const axis = zeroBasedAxis(data.values, data.unit);
  const most = axis[axis.length - 1] ?? 1;
  const slot = (WIDTH - LEFT) / Math.max(data.labels.length, 1);
  const x = (index: number) => LEFT + slot * (index + 0.5);
  const y = (value: number) => TOP + PLOT * (1 - value / most);
  const grid = axis.map(
    (tick) =>
      `<path class="${tick === 0 ? "chart-zero" : "chart-grid"}" d="M${LEFT} ${round(y(tick))}H${WIDTH}"/>` +
      text(LEFT - 4, y(tick) + 4, "chart-tick chart-tick-left", String(tick)),
  );
  const marks = data.shape === "columns" ? columns(data, x, y, slot) : line(data, x, y);
  // Names of times are about 56 wide, and the last one may be moved in from the edge; those that would touch are left out, the last one never.
  const every = Math.ceil(72 / slot);
  const names = data.labels.map((label, index) =>
    (data.labels.length - 1 - index) % every === 0
      ? text(Math.min(x(index), WIDTH - 26), TOP + PLOT + 18, "chart-tick", label)
      : "",
  );
  const unit = text(0, 11, "chart-unit", `单位：${data.unit}`);
  return { height: TOP + PLOT + 26, inside: [unit, ...grid, marks, ...names].join("") };
}

function columns(data: ChartData, x: Scale, y: Scale, slot: number): string {
  const width = Math.min(slot * 0.7, 40);
  return data.values
    .map((value, index) => {
      if (value === null) return "";
      const [top, bottom] = [y(value), y(0)];
      return `<rect class="chart-bar" x="${round(x(index) - width / 2)}" y="${round(top)}" width="${round(width)}" height="${round(bottom - top)}"/>`;
    })
    .join("");
}

/** A line with a dot at each value; where there is no value the line has a gap, not a zero. */
function line(data: ChartData, x: Scale, y: Scale): string {
  let path = "";
  let dots = "";
  let isDown = false;
  data.values.forEach((value, index) => {
    if (value !== null) {
      path += `${isDown ? "L" : "M"}${round(x(index))} ${round(y(value))}`;
      dots += `<circle class="chart-dot" cx="${round(x(index))}" cy="${round(y(value))}" r="2.5"/>`;
    }
    isDown = value !== null;
  });
  return `<path class="chart-line" d="${path}"/>${dots}`;
}

function written(data: ChartData, value: number | null): string {
  if (value === null) return "暂无";
  return data.unit === "%" ? `${value}%` : String(value);
}

function text(x: number, y: number, name: string, content: string): string {
  return `<text class="${name}" x="${round(x)}" y="${round(y)}">${escape(content)}</text>`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

function escape(content: string): string {
  return content
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

interface Drawing {
  readonly height: number;
  readonly inside: string;
}

type Scale = (at: number) => number;
