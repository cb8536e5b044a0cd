/**
 * How long until a day, in words: 剩余6个工作日, 今天到期, 超期3个工作日. `days` are calendar days to it, negative
 * once it has passed; `working` the working days between, undefined where the holiday calendar lacks a year.
 */
export function leftWords(days: number, working: number | undefined): string {
  if (days === 0) return "今天到期";
  const word = days > 0 ? "剩余" : "超期";
  if (working === undefined) return `${word}${Math.abs(days)}天`;
  return working === 0 ? `${word}不到1个工作日` : `${word}${working}个工作日`;
}
