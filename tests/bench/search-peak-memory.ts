import { readdirSync, readFileSync } from "node:fs";

/**
 * Watches the largest memory of this process' children (Pagefind's indexer), in MB. Linux only; elsewhere
 * `stop` gives NaN.
 */
export function watchPeak(): { stop(): number } {
  let peak = Number.NaN;
  const look = () => {
    for (const kb of childrenPeaks()) peak = Math.max(Number.isNaN(peak) ? 0 : peak, kb / 1000);
  };
  const timer = setInterval(look, 50);
  return {
    stop() {
      look();
      clearInterval(timer);
      return peak;
    },
  };
}

function childrenPeaks(): number[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        try {
          const status = readFileSync(`/proc/${pid}/status`, "utf8");
          if (!status.includes(`PPid:\t${process.pid}\n`) || !status.startsWith("Name:\tpagefind")) return [];
          return [Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0)];
        } catch {
          // The process ended between listing and reading.
          return [];
        }
      });
  } catch {
    return [];
  }
}
