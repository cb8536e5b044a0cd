import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
  Tooltip,
} from "chart.js";
import type { ChartData } from "../../domain/figures/index.ts";
import { chartConfig, type ChartLook } from "./chart-config.ts";

// Only the parts that are drawn, so that the rest of Chart.js is not shipped.
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
  Tooltip,
);

/** Draws a chart on a canvas, in the look of the page. */
export function drawChart(canvas: HTMLCanvasElement, data: ChartData, look: ChartLook): DrawnChart {
  const chart = new Chart<"bar" | "line">(canvas, chartConfig(data, look));
  return {
    point(index) {
      const at = [{ datasetIndex: 0, index }];
      const element = chart.getDatasetMeta(0).data[index];
      if (!element) return;
      const { x, y } = element.tooltipPosition(true);
      chart.setActiveElements(at);
      chart.tooltip?.setActiveElements(at, { x: x ?? 0, y: y ?? 0 });
      chart.update("none");
    },
    remove: () => chart.destroy(),
  };
}

/** Draws a chart once at the size of its canvas, which need not be on the page. */
export function drawStill(canvas: HTMLCanvasElement, data: ChartData, look: ChartLook): void {
  const config = chartConfig(data, look);
  config.options = { ...config.options, responsive: false, devicePixelRatio: 1 };
  new Chart<"bar" | "line">(canvas, config).stop();
}

/** A chart on the page. */
export interface DrawnChart {
  /** Shows the value at a place of the axis, as pointing at it does. */
  point(index: number): void;
  remove(): void;
}
