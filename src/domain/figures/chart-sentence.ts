import { formatDay, formatMonthDay } from "../calendar/format-day.ts";
import type { BrokenDown, Group } from "./break-down.ts";
import { countedWithUnit, valueWithUnit } from "./measured.ts";
import { MOST_TIMES } from "./chart-data.ts";

/** One or two sentences that say what a chart shows, for everyone and for those who cannot see it. */
export function chartSentence(broken: BrokenDown): string {
  const groups = broken.kind === "time" ? broken.groups.slice(-MOST_TIMES) : broken.groups;
  const known = groups.filter(hasValue);
  const [first, last] = [groups[0], groups[groups.length - 1]];
  if (known.length === 0 && groups.some((group) => group.withheld))
    return "各项都太小，为保护困难居民不公布。";
  if (!first || !last || known.length === 0) return "统计期内还没有可以计算的条目。";
  const withheld = groups.some((group) => group.withheld)
    ? "有的数太小，为保护困难居民不公布；为了不让人倒推，别的数有时也跟着不公布。"
    : "";
  // What is withheld is often the least of all, so that only what is told can be compared.
  const among = withheld === "" ? "" : "公布出来的各项里，";
  if (broken.kind === "time") {
    // A month that is not over is no least.
    const over = known.filter(({ key }) => !broken.asOf.startsWith(key));
    const whole = over.length > 0 ? over : known;
    const span = first === last ? "" : `${first.name}到${last.name}，`;
    return `${span}${among}${extremes(whole, broken)}${latest(last, first, broken)}${silence(last, broken)}。${withheld}`;
  }
  if (!broken.compares) {
    const names = known.map((group) => `${group.name} ${valueWithUnit(broken, group.value)}`);
    const order = `按${broken.label}原有的顺序排列，户数各不相同，不作排名。`;
    return `${names.length > 6 ? `共分 ${names.length} 处，` : `${names.join("，")}。`}${order}${withheld}`;
  }
  return `${among}${extremes(known, broken)}。${withheld}`;
}

/**
 * Shares and medians of fewer entries are not compared: one entry more or less would move a share by over ten
 * points. The table shows them all, each with its number of entries.
 */
const LEAST_BASE = 10;

function extremes(all: readonly KnownGroup[], broken: BrokenDown): string {
  const rests = broken.measure === "share" || broken.measure === "median";
  const known = rests ? all.filter((group) => group.base >= LEAST_BASE) : all;
  if (known.length === 0) return `各项都不到 ${LEAST_BASE} ${broken.entryWord}，太少，不比高低`;
  const few = all.length - known.length;
  const without = few === 0 ? "" : `（不到 ${LEAST_BASE} ${broken.entryWord}的 ${few} 项太少，不参加比较）`;
  return `${compared(known, broken)}${without}`;
}

function compared(known: readonly KnownGroup[], broken: BrokenDown): string {
  const values = known.map(({ value }) => value);
  const [most, least] = [Math.max(...values), Math.min(...values)];
  const [high, low] = EXTREMES[broken.measure];
  const written = (value: number) => `${valueWithUnit(broken, value)}${countOf(known, value, broken)}`;
  if (known.length === 1) return `${known[0]?.name} ${written(most)}`;
  if (most === least) return `${known.length} 项都是 ${valueWithUnit(broken, most)}`;
  return `${high}的是${named(known, most)}（${written(most)}），${low}的是${named(known, least)}（${written(least)}）`;
}

/** Of how many entries a share or median is, when one group has it. */
function countOf(known: readonly KnownGroup[], value: number, broken: BrokenDown): string {
  if (broken.measure !== "share" && broken.measure !== "median") return "";
  const [one, ...others] = known.filter((group) => group.value === value);
  return one && others.length === 0 ? `，共 ${one.base} ${broken.entryWord}` : "";
}

function latest(last: Group, first: Group, broken: BrokenDown): string {
  const isRunning = broken.asOf.startsWith(last.key);
  const running = isRunning ? `（到${formatMonthDay(broken.asOf)}，还没过完）` : "";
  return last === first
    ? ""
    : `，最近的${last.name}${running}是 ${countedWithUnit(broken, last)}${countOf(hasValue(last) ? [last] : [], last.value ?? 0, broken)}`;
}

/** Says that nothing has happened since, when time ends long before the period does. */
function silence(last: Group, broken: BrokenDown): string {
  if (broken.to.slice(0, last.key.length) <= last.key) return "";
  return `；此后到${formatDay(broken.to)}没有条目`;
}

/** Every group with the value, as far as a sentence can carry them. */
function named(known: readonly KnownGroup[], value: number): string {
  const names = known.filter((group) => group.value === value).map(({ name }) => name);
  return names.length <= 2 ? names.join("、") : `${names.slice(0, 2).join("、")}等 ${names.length} 项`;
}

const EXTREMES = {
  count: ["最多", "最少"],
  sum: ["最多", "最少"],
  share: ["最高", "最低"],
  median: ["最长", "最短"],
} as const;

function hasValue(group: Group): group is KnownGroup {
  return group.value !== null;
}

type KnownGroup = Group & { readonly value: number };
