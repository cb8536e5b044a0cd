/** Counts of people in need below this are not published (`rules.md` §1D). */
export const SMALL_COUNT = 5;

/**
 * Which counts may not be shown, so that neither a small count nor the total gives one away: `hidden[i]`
 * for each count and `total` for their sum.
 *
 * Counts from 1 to `limit - 1` are hidden. Further counts, smallest first, are hidden until a reader who
 * subtracts what is shown from the total can neither tell any hidden count nor be sure that it is small.
 * When too few counts are left for that, the total is hidden too. Zero says nothing about anyone and stays.
 */
export function suppressSmallCounts(counts: readonly number[], limit: number = SMALL_COUNT): Suppressed {
  const hidden = counts.map((count) => count > 0 && count < limit);
  if (!hidden.includes(true)) return { hidden, total: false };
  const shownSmallestFirst = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count }) => count >= limit)
    .sort((a, b) => a.count - b.count || a.index - b.index);
  for (const { index } of shownSmallestFirst) {
    if (isSafe(counts, hidden, limit)) break;
    hidden[index] = true;
  }
  return { hidden, total: !isSafe(counts, hidden, limit) };
}

/** Safe: two or more are hidden, and their sum leaves room for any one of them to be `limit` or more. */
function isSafe(counts: readonly number[], hidden: readonly boolean[], limit: number): boolean {
  const out = counts.filter((_, index) => hidden[index]);
  const sum = out.reduce((total, count) => total + count, 0);
  return out.length >= 2 && sum - (out.length - 1) >= limit;
}

export interface Suppressed {
  readonly hidden: readonly boolean[];
  readonly total: boolean;
}
