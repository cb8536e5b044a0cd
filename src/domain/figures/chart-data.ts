import { formatDay } from "../calendar/format-day.ts";
import type { BrokenDown } from "./break-down.ts";
import type { Figure } from "./figure.ts";
import { shownNumber } from "./measured.ts";

/** A year of months: comparable with itself, and readable at 360 pixels. */
export const MOST_TIMES = 12;

/**
 * All that a chart is drawn from: aggregate numbers and words, no entries. Of times only the last twelve
 * are drawn; the table beside the chart has them all.
 */
export function chartDataOf(figure: Figure, broken: BrokenDown, where: ChartSource): ChartData {
  const groups = broken.kind === "time" ? broken.groups.slice(-MOST_TIMES) : broken.groups;
  const last = groups[groups.length - 1];
  const running = broken.kind === "time" && last && broken.asOf.startsWith(last.key) ? last : undefined;
  return {
    id: `${figure.id}-${broken.by}`,
    title: chartTitle(figure, broken),
    shape: shapeOf(broken),
    unit: broken.unit,
    labels: groups.map(({ key, name }) => (broken.kind === "time" ? key : name)),
    names: groups.map(({ name }) => name),
    values: groups.map(({ value }) => (value === null ? null : shownNumber(broken, value))),
    ...(groups.some((group) => group.withheld)
      ? { withheld: groups.flatMap((group, index) => (group.withheld ? [index] : [])) }
      : {}),
    source: `来源：${where.host}《${where.site}》${where.address ?? ""}`,
    asOf: `数据截至${formatDay(where.asOf)}`,
    ...(running ? { note: `${running.name}还没过完，不能和前面的比。` } : {}),
  };
}

/** What a chart is called: 受理量（按月份）. A distribution counts entries, so its name says so. */
export function chartTitle(figure: Figure, broken: BrokenDown): string {
  return broken.by === "duration" ? "办理时长分布（工作日）" : `${figure.name}（按${broken.label}）`;
}

/** The numbers of one chart; serialised into the page. */
export interface ChartData {
  readonly id: string;
  readonly title: string;
  /** Upright columns and lines run through time; bars lie, with room for long names. */
  readonly shape: "columns" | "line" | "bars";
  /** Behind each value; % has an axis to 100. */
  readonly unit: string;
  /** What stands at the axis, short: 2024-03. */
  readonly labels: readonly string[];
  /** The same in full, for reading out: 2024年3月. */
  readonly names: readonly string[];
  /** As shown: percent of 100, hours; null where there is nothing to count from. */
  readonly values: readonly (number | null)[];
  /** Which of the missing values are known and not told. */
  readonly withheld?: readonly number[];
  readonly source: string;
  readonly asOf: string;
  /** What the picture alone would make people misread: that its last month is not over. */
  readonly note?: string;
}

/** Who publishes the numbers; `address` is the public address of the figure, when there is one. */
export interface ChartSource {
  readonly host: string;
  readonly site: string;
  readonly asOf: string;
  readonly address?: string | undefined;
}

function shapeOf(broken: BrokenDown): ChartData["shape"] {
  if (broken.kind === "list") return "bars";
  return broken.measure === "count" || broken.measure === "sum" ? "columns" : "line";
}
