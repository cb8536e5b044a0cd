import type { ObjectionData } from "../content-types/index.ts";
import { addDays } from "../domain/calendar/day.ts";
import { makeRandom } from "./random.ts";

/** An objection to a number or a page, and its answer; the last one is still open. */
export function sampleObjection(
  seed: string,
  { id, day }: { readonly id: string; readonly day: string },
  isLast: boolean,
): ObjectionData {
  const random = makeRandom(`${seed}/objection/${id}`);
  const [kind, about, title, summary, answer] = random.pick(OBJECTIONS).split("；") as [
    ObjectionData["kind"],
    string,
    string,
    string,
    string,
  ];
  const open = { id, title, kind, about, received: day, summary, demo: true };
  if (isLast) return open;
  const outcome = random.pick(["upheld", "partly", "rejected"] as const);
  return { ...open, outcome, decided: addDays(day, random.int(1, 3)), answer };
}

const OBJECTIONS = [
  "figure；/figures/satisfaction-rate/；对满意率算法的异议；有居民问没有评价的件数算不算满意。；没有评价的不进分母，名单在数字自己的页面上。",
  "figure；/figures/on-time-rate/；对按时办结率的异议；有居民认为延期的件数应当另外列出。；延期的件数在数字页面上分开写明。",
  "other；/meetings/；对纪要用词的异议；有居民觉得纪要里一句话写得太重。；已经核对录音要点，用词改得平实。",
  "other；/cases/；对办理期限的异议；有居民认为期限算错了一天。；已经按工作日历重新核对，并在条目里说明算法。",
];
