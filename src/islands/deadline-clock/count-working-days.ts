/**
 * Working days after the first day up to and including the second, both counted from 1970-01-01, from what
 * `unusualDays` wrote into the page; undefined beyond the days it knows.
 */
export function countWorkingDays(from: number, to: number, unusual: string | undefined): number | undefined {
  if (!unusual) return undefined;
  const [last = 0, ...steps] = unusual.split(" ").map((number) => parseInt(number, 36));
  if (to > last) return undefined;
  let at = 0;
  const days = new Set(steps.map((step) => (at += step)));
  let count = 0;
  for (let day = from + 1; day <= to; day++) {
    // 1970-01-01 was a Thursday; 0 is Monday.
    const isWeekday = (day + 3) % 7 < 5;
    if (isWeekday !== days.has(day)) count++;
  }
  return count;
}
