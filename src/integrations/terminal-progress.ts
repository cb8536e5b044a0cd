import { SingleBar } from "cli-progress";
import type { Progress } from "./progress.ts";

interface TerminalProgress {
  show(progress: Progress): void;
  /** Ends the display; `message` is the last line. */
  stop(message?: string): void;
}

/** A progress bar on a terminal, a plain line per phase elsewhere, or one JSON object per line for a parent. */
export function terminalProgress(asJson = false): TerminalProgress {
  if (asJson) return { show: (progress) => console.log(JSON.stringify(progress)), stop: () => {} };
  return process.stdout.isTTY ? bar() : lines();
}

function bar(): TerminalProgress {
  const display = new SingleBar({
    format: " {bar} {percentage}% | {phase}",
    hideCursor: true,
    clearOnComplete: true,
  });
  display.start(100, 0, { phase: "开始" });
  return {
    show: ({ phase, done }) => display.update(Math.round((done ?? 0) * 100), { phase }),
    stop(message) {
      display.stop();
      if (message) console.log(message);
    },
  };
}

function lines(): TerminalProgress {
  let told = "";
  return {
    show({ phase, done }) {
      const quarter = done === undefined ? "" : ` ${Math.floor(done * 4) * 25}%`;
      if (`${phase}${quarter}` === told) return;
      told = `${phase}${quarter}`;
      console.log(`  ${told}`);
    },
    stop: (message) => message && console.log(message),
  };
}
