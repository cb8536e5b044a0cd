import { addDays, daysBetween } from "../domain/calendar/day.ts";
import { makeRandom } from "./random.ts";

/** Days and running numbers of the entries of one type, each computed by itself, so that none need be kept. */
export interface Numbering {
  readonly total: number;
  dayOf(index: number): string;
  idOf(index: number): string;
}

export interface Span {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day. */
  readonly to: string;
}

/** Spreads `total` days over a span; they never go back. */
export function spreadDays(total: number, span: Span, seed: string): Numbering["dayOf"] {
  const days = daysBetween(span.from, span.to) + 1;
  return (index) =>
    addDays(span.from, Math.floor(((index + makeRandom(`${seed}/${index}`).next()) * days) / total));
}

/** Numbers that begin again at 1 each year. Throws RangeError when a year has more than 99,999. */
export function numbering(code: string, total: number, dayOf: Numbering["dayOf"]): Numbering {
  const yearOf = (index: number) => dayOf(index).slice(0, 4);
  const firsts = new Map<string, number>();
  for (let index = 0; index < total; index = firstOfNextYear(yearOf, index, total)) {
    firsts.set(yearOf(index), index);
  }
  return {
    total,
    dayOf,
    idOf: (index) => {
      const year = yearOf(index);
      const number = index - (firsts.get(year) ?? 0) + 1;
      if (number > 99_999) throw new RangeError(`${year} 年超过 99999 条，编号不够用。请把起止日期拉长。`);
      return `${code}-${year}-${String(number).padStart(4, "0")}`;
    },
  };
}

/** Years never go back, so the next one can be found by halving. */
function firstOfNextYear(yearOf: (index: number) => string, index: number, total: number): number {
  const year = yearOf(index);
  let [low, high] = [index, total];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (yearOf(middle) === year) low = middle;
    else high = middle;
  }
  return high;
}
