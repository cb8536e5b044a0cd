import type { OnProgress } from "../progress.ts";

/** Tells how many pages are done, at most once per percent. */
export function counted(onProgress: OnProgress, total: number): (made: number) => void {
  let told = -1;
  return (made) => {
    const percent = Math.floor((100 * made) / Math.max(total, 1));
    if (percent <= told) return;
    told = percent;
    onProgress({ phase: "生成页面", done: percent / 100 });
  };
}
