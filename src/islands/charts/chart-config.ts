import type { ChartConfiguration } from "chart.js";
import type { ChartData } from "../../domain/figures/index.ts";
import { zeroBasedAxis } from "./zero-based-axis.ts";

/** The Chart.js configuration of a chart: zero-based, still, in the colours and type of the page. */
export function chartConfig(data: ChartData, look: ChartLook): ChartConfiguration<"bar" | "line"> {
  const lies = data.shape === "bars";
  const axis = zeroBasedAxis(data.values, data.unit);
  const font = { family: look.fontFamily, size: look.fontSize };
  const values = {
    beginAtZero: true,
    max: axis[axis.length - 1] ?? 1,
    ticks: { color: look.inkSoft, font, stepSize: axis[1] ?? 1 },
    grid: { color: look.line },
    border: { color: look.lineStrong },
  };
  const names = {
    ticks: { color: look.ink, font, autoSkip: !lies, autoSkipPadding: look.fontSize, maxRotation: 0 },
    grid: { display: false },
    border: { color: look.lineStrong },
  };
  return {
    type: data.shape === "line" ? "line" : "bar",
    data: {
      labels: data.labels.map((label) => (lies ? wrapped(label, 7) : label)),
      datasets: [
        {
          data: [...data.values],
          backgroundColor: look.bar,
          borderColor: look.bar,
          ...(data.shape === "line" ? { borderWidth: 2, pointRadius: 3, spanGaps: false, clip: 8 } : {}),
        },
      ],
    },
    options: {
      indexAxis: lies ? "y" : "x",
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: "nearest", axis: lies ? "y" : "x", intersect: false },
      scales: lies ? { x: values, y: names } : { x: names, y: values },
      plugins: {
        title: {
          display: true,
          text: `单位：${data.unit}`,
          align: "start",
          color: look.inkSoft,
          font: { ...font, weight: "normal" },
          padding: { bottom: look.fontSize / 2 },
        },
        tooltip: {
          displayColors: false,
          titleFont: font,
          bodyFont: font,
          callbacks: {
            title: ([item]) => (item ? (data.names[item.dataIndex] ?? "") : ""),
            label: ({ dataIndex }) => spoken(data, dataIndex),
          },
        },
      },
    },
  };
}

/** How one value is said: 34 件, 87.5%. */
export function spoken(data: ChartData, index: number): string {
  const value = data.values[index] ?? null;
  if (value === null) return data.withheld?.includes(index) ? "不公布" : "暂无";
  return data.unit === "%" ? `${value}%` : `${value} ${data.unit}`;
}

/** A name in lines of at most `length` characters, as Chart.js takes them. */
function wrapped(name: string, length: number): string | string[] {
  const lines: string[] = [];
  for (let at = 0; at < name.length; at += length) lines.push(name.slice(at, at + length));
  return lines.length > 1 ? lines : name;
}

/** Colours and type as the page has them at the moment. */
export interface ChartLook {
  readonly bar: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly paper: string;
  readonly fontFamily: string;
  /** Pixels. */
  readonly fontSize: number;
}
