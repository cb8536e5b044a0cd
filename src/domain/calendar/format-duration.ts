/** Writes whole minutes as people say them: 150 is 2小时30分, 45 is 45分钟; throws RangeError below zero or for parts of minutes. */
export function formatDuration(minutes: number): string {
  if (!Number.isInteger(minutes) || minutes < 0) {
    throw new RangeError(`时长“${minutes}”不对。请填写不小于0的整数分钟。`);
  }
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}分钟`;
  return rest === 0 ? `${hours}小时` : `${hours}小时${rest}分`;
}
