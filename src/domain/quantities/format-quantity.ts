import { formatRange } from "../calendar/format-day.ts";
import { isPoint, tidy, type Interval } from "./interval.ts";
import { qualifiers, type QualifierRule } from "./qualifiers.ts";
import type { Quantity } from "./quantity.ts";

/** Writes a quantity with its unit and its qualifier, which is never dropped: 120余个, 近1.6万条, 300余万元, 80%以上. */
export function formatQuantity(quantity: Quantity, unit: string): string {
  if (quantity.qualifier === "redacted") return `（原文不可辨认）${unit}`;
  if (quantity.qualifier === "range") return formatWrittenRange(quantity.low, quantity.high, unit);
  const rule: QualifierRule = qualifiers[quantity.qualifier];
  const { digits, scale, tail } = write(quantity.value, unit);
  return `${rule.before ?? ""}${insert(rule.inner ?? "", digits, scale, tail)}${rule.after ?? ""}`;
}

/** Writes a computed interval, rounded for reading: 71.4%～76.8%, 不低于37.3%, 不足27.9, 129. */
export function formatInterval(interval: Interval, unit = ""): string {
  const { low, high, lowOpen, highOpen } = interval;
  const text = (value: number) => formatNumber(value, unit);
  if (isPoint(interval)) return text(low);
  if (high === Infinity) return `${lowOpen ? "超过" : "不低于"}${text(low)}`;
  if (low <= 0) return `${highOpen ? "不足" : "不超过"}${text(high)}`;
  return text(low) === text(high) ? `约${text(low)}` : formatRange(text(low), text(high));
}

/** Writes a computed number: shares with one decimal as %, counts whole, other numbers with three significant digits. */
export function formatNumber(value: number, unit = ""): string {
  if (unit === "%") return `${Number((value * 100).toFixed(1))}%`;
  const rounded =
    Number.isInteger(value) || Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
  return `${rounded}${unit}`;
}

/** Puts 余 or 多 where speech has it: 120余个, 300余万元, 4.5万余小时, 2个多小时. */
function insert(word: string, digits: string, scale: string, unit: string): string {
  if (word === "") return digits + scale + unit;
  if (digits.endsWith("0")) return digits + word + scale + unit;
  if (scale === "" && /^(小时|个?月|星期)$/.test(unit)) return `${digits}个${word}${unit.replace("个", "")}`;
  return digits + scale + word + unit;
}

function formatWrittenRange(low: number, high: number, unit: string): string {
  const [a, b] = [write(low, unit), write(high, unit)];
  // One scale for both ends, else 9000～1.2万 could be read as 9000万.
  if (a.scale !== b.scale) return formatRange(String(tidy(low)), tidy(high) + unit);
  return formatRange(a.digits + a.scale + (unit === "%" ? "%" : ""), b.digits + b.scale + b.tail);
}

function write(value: number, unit: string): WrittenNumber {
  if (unit === "%") return { digits: String(tidy(value * 100)), scale: "", tail: "%" };
  const tenThousands = tidy(value / 10_000);
  const scaled = value >= 10_000 && Number.isInteger(tidy(tenThousands * 10));
  return { digits: String(scaled ? tenThousands : tidy(value)), scale: scaled ? "万" : "", tail: unit };
}

interface WrittenNumber {
  digits: string;
  scale: string;
  tail: string;
}
