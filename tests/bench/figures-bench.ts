import { breakDown, figures } from "../../src/domain/figures/index.ts";
import { readEntries } from "../../src/entry-files/index.ts";
import { generateEntries } from "../../src/sample-content/index.ts";

/** Computes every figure and every breakdown of `sizes` generated cases; prints seconds, processor seconds, memory, cases a second. */
export function figuresBench(sizes: readonly number[]): void {
  console.log("cases     figures   breakdowns   seconds   CPU s     cases/s   heap MB");
  for (const cases of sizes) {
    const { content } = readEntries(generateEntries({ cases }), new Set());
    let breakdowns = 0;
    const start = performance.now();
    const used = process.cpuUsage();
    for (const figure of figures) {
      const counted = figure.compute({ content, today: "2026-06-30" });
      for (const by of figure.groupings) {
        breakDown(figure, counted, by, content);
        breakdowns += 1;
      }
    }
    const seconds = (performance.now() - start) / 1000;
    // On a machine that does other work too, the processor's time says more than the clock.
    const { user, system } = process.cpuUsage(used);
    const heap = process.memoryUsage().heapUsed / 2 ** 20;
    const row = [
      cases,
      figures.length,
      breakdowns,
      seconds.toFixed(2),
      ((user + system) / 1e6).toFixed(2),
      Math.round(cases / seconds),
      heap.toFixed(0),
    ];
    console.log(row.map((cell) => String(cell).padEnd(10)).join(""));
  }
}
