import type { ChartData } from "../../domain/figures/index.ts";
import { spoken, type ChartLook } from "./chart-config.ts";
import { chartImage } from "./chart-image.ts";
import type { DrawnChart } from "./draw-chart.ts";

/**
 * `<figure-chart data-chart="…">` around a drawing made at build time. When it comes into view, Chart.js is
 * loaded and takes the drawing's place: values can be pointed at, stepped through with the arrow keys, and
 * downloaded as a picture. When that fails, the drawing simply stays.
 */
class FigureChart extends HTMLElement {
  #chart: DrawnChart | undefined;
  #canvas: HTMLCanvasElement | undefined;
  #looks: MutationObserver | undefined;
  #at = -1;

  connectedCallback(): void {
    if (this.#canvas) return;
    if (!("IntersectionObserver" in window)) {
      void this.#begin();
      return;
    }
    const watch = new IntersectionObserver(
      (seen) => {
        if (!seen.some((one) => one.isIntersecting)) return;
        watch.disconnect();
        void this.#begin();
      },
      { rootMargin: "200px" },
    );
    watch.observe(this);
  }

  disconnectedCallback(): void {
    this.#looks?.disconnect();
    this.#chart?.remove();
    this.#chart = undefined;
  }

  get #data(): ChartData {
    return JSON.parse(this.dataset["chart"] ?? "{}") as ChartData;
  }

  async #begin(): Promise<void> {
    const { drawChart } = await import("./draw-chart.ts");
    const data = this.#data;
    const box = element("div", "chart-box");
    const canvas = element("canvas", "chart-canvas");
    const said = element("p", "visually-hidden");
    said.setAttribute("aria-live", "polite");
    const label = this.querySelector("svg")?.getAttribute("aria-label") ?? data.title;
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", `${label}按左右方向键逐项读数。`);
    canvas.tabIndex = 0;
    canvas.addEventListener("keydown", (event) => this.#step(event, said));
    const download = element("button", "button chart-download");
    download.type = "button";
    download.textContent = "下载图片";
    download.setAttribute("aria-label", `下载图片：${data.title}`);
    download.addEventListener("click", () => void this.#download());
    box.dataset["shape"] = data.shape;
    box.style.setProperty("--rows", String(data.labels.length));
    box.append(canvas);
    this.append(box, said, download);
    this.dataset["drawn"] = "";
    this.#canvas = canvas;
    const draw = () => {
      this.#chart?.remove();
      this.#chart = drawChart(canvas, data, this.#look());
    };
    draw();
    // Large type and high contrast are switched by attributes of the root, darkness by the system.
    this.#looks = new MutationObserver(draw);
    this.#looks.observe(document.documentElement, { attributes: true });
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  }

  #step(event: KeyboardEvent, said: HTMLElement): void {
    const data = this.#data;
    const last = data.values.length - 1;
    const next = {
      ArrowRight: Math.min(this.#at + 1, last),
      ArrowDown: Math.min(this.#at + 1, last),
      ArrowLeft: Math.max(this.#at - 1, 0),
      ArrowUp: Math.max(this.#at - 1, 0),
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.#at = next;
    this.#chart?.point(next);
    said.textContent = `${data.names[next] ?? ""}：${spoken(data, next)}`;
  }

  async #download(): Promise<void> {
    const data = this.#data;
    const { drawStill } = await import("./draw-chart.ts");
    chartImage(data, this.#look(), drawStill).toBlob((picture) => {
      if (!picture) return;
      const link = document.createElement("a");
      link.href = URL.createObjectURL(picture);
      link.download = `${data.title}-${data.asOf}.png`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }, "image/png");
  }

  #look(): ChartLook {
    const style = getComputedStyle(this);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    return {
      bar: colour("--pine"),
      ink: colour("--ink"),
      inkSoft: colour("--ink-soft"),
      line: colour("--line"),
      lineStrong: colour("--line-strong"),
      paper: colour("--sheet"),
      fontFamily: style.fontFamily,
      fontSize: Math.round(parseFloat(style.fontSize) * 0.85),
    };
  }
}

customElements.define("figure-chart", FigureChart);

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), { className });
}
