import type { OnProgress } from "../progress.ts";

/** Tells how many pages are done, at most once per percent. */
export function counted(onProgress: OnProgress): { start(all: number, done: number): void; one(): void } {
  let total = 1;
  let made = 0;
  let told = -1;
  const tell = () => {
    const percent = Math.floor((100 * made) / total);
    if (percent > told) onProgress({ phase: "生成页面", done: made / total });
    told = Math.max(told, percent);
  };
  return {
    start(all, done) {
      [total, made] = [Math.max(all, 1), done];
      tell();
    },
    one() {
      made += 1;
      tell();
    },
  };
}
