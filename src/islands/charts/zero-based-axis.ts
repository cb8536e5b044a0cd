/** Round ticks from zero up to at least the greatest value; percent ends at 100. Whole numbers stay whole. */
export function zeroBasedAxis(values: readonly (number | null)[], unit: string): readonly number[] {
  if (unit === "%") return [0, 20, 40, 60, 80, 100];
  const most = values.reduce((max: number, value) => Math.max(max, value ?? 0), 0);
  if (most === 0) return [0, 1];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice = [1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10;
  const step = Math.max(nice * power, 1);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}
