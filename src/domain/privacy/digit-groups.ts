import { everyMatch } from "./every-match.ts";
import type { View } from "./view.ts";

/** A number of exact length found in a text, however it was cut into groups. */
export interface Candidate {
  digits: string;
  /** Offsets in the view. */
  start: number;
  end: number;
  /** Length of each group; one entry when the number is written in one piece. */
  layout: number[];
  /** What stands between the groups. */
  gaps: string[];
}

/** Every way to read a number of `length` digits out of the view, starting and ending at a group edge. */
export function candidates(view: View, length: number): Candidate[] {
  const found: Candidate[] = [];
  for (const places of digitRuns(view)) {
    for (let first = 0; first + length <= places.length; first++) {
      const part = places.slice(first, first + length);
      if (!opens(view, part[0] ?? 0) || !closes(view, part[length - 1] ?? 0)) continue;
      found.push(describe(view.text, part));
    }
  }
  return found;
}

/** True when all groups but the last have one length, or every digit stands alone. */
export function isEven(layout: readonly number[]): boolean {
  const size = layout[0] ?? 0;
  return layout.every((length, i) => length === size || (i === layout.length - 1 && length < size));
}

/** Any sign that is neither digit, letter nor Han may stand between the groups of one number. */
const gapSign = "[^0-9A-Za-z\\u4e00-\\u9fff]";
/** Words by which a number is dictated: 138杠0013, 前三位138后四位8000. A remark in brackets may stand there too. */
export const gapWords =
  "空格?|横杠|短横|横线|横|杠|减号?|点|一|(?:接着|接|后面|前面|中间|最后|然后|中|后|再|末尾?|尾号?|结尾|开头|加上|下半截|后半[截段])(?:[二两三四五六七八]位?|[2-8]位)?(?:数字?)?[是为]?|跟着?|打头的?|生日|出生(?:日期|年月日?)?|顺序[码号]?|\\([^()0-9]{1,10}\\)";
const gap = `(?:${gapSign}|${gapWords})`;
const runPattern = new RegExp(`[0-9](?:${gap}{0,6}[0-9])*`, "g");

// The 4 of 后4位 says how many digits follow and is none of them.
const ownDigit = /(?:[后前中末尾间][2-8]位.{0,2}?)?[0-9]/g;

/** Shortest number that is read out of groups, a mobile number. */
const SHORTEST = 11;
const memory = new WeakMap<View, readonly (readonly number[])[]>();

/** Places of the digits of each run that can hold a whole number; the detectors ask for many lengths. */
function digitRuns(view: View): readonly (readonly number[])[] {
  if (view.digitCount < SHORTEST) return [];
  const known = memory.get(view);
  if (known) return known;
  const runs = everyMatch(view.text, runPattern)
    .map((run) => everyMatch(run[0], ownDigit).map((match) => run.index + match.index + match[0].length - 1))
    .filter((places) => places.length >= SHORTEST);
  memory.set(view, runs);
  return runs;
}

// Up to two Chinese numerals before or after a number may belong to the sentence around it.
function opens(view: View, at: number): boolean {
  for (let i = at - 1, skipped = 0; /[0-9]/.test(view.text.charAt(i)); i--, skipped++)
    if (skipped === 2 || !view.isFolded(i)) return false;
  return true;
}

function closes(view: View, at: number): boolean {
  for (let i = at + 1, skipped = 0; /[0-9]/.test(view.text.charAt(i)); i++, skipped++)
    if (skipped === 2 || !view.isFolded(i)) return false;
  return true;
}

function describe(text: string, places: readonly number[]): Candidate {
  const layout: number[] = [];
  const gaps: string[] = [];
  places.forEach((at, i) => {
    const before = places[i - 1];
    if (before !== undefined && at > before + 1) gaps.push(text.slice(before + 1, at));
    if (before === at - 1) layout.push((layout.pop() ?? 0) + 1);
    else layout.push(1);
  });
  const start = places[0] ?? 0;
  const end = (places[places.length - 1] ?? 0) + 1;
  return { digits: places.map((at) => text.charAt(at)).join(""), start, end, layout, gaps };
}
