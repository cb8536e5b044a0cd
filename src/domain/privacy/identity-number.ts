import { everyMatch } from "./every-match.ts";
import { mark, type Detector, type Passage } from "./detector.ts";
import { candidates, type Candidate } from "./digit-groups.ts";
import type { Finding, Level } from "./finding.ts";
import type { View } from "./view.ts";
import { after, before, labelledAsThing } from "./surroundings.ts";

/**
 * Resident identity numbers (GB 11643): 18 digits blocked even with a wrong check digit, because a
 * slip of the pen is still a real person's number; 15 digits and half-masked ones are asked about.
 */
export const identityNumber: Detector = (passage) =>
  passage.spaced.flatMap((view) => [
    ...fullNumbers(passage, view),
    ...withWrittenDate(passage, view),
    ...oldNumbers(passage, view),
    ...maskedNumbers(passage, view),
  ]);

/** MOD 11-2 check sign over 17 digits. */
export function checkSign(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits.charAt(i)), 0);
  return "10X98765432".charAt(sum % 11);
}

function fullNumbers(passage: Passage, view: View): Finding[] {
  const whole = candidates(view, 18).map((it) => ({ ...it, sign: it.digits.charAt(17) }));
  const lettered = candidates(view, 17).flatMap((it) => {
    const tail = /^[\s\-.·_/*,，、|:()]{0,3}(?:[xX叉]|[艾埃]克[斯丝])\)?(?![A-Za-z0-9])/.exec(
      after(view, it.end, 6),
    );
    return tail ? [{ ...it, end: it.end + tail[0].length, sign: "X" }] : [];
  });
  return [...whole, ...lettered, ...glued(view)].flatMap((it) => {
    // 14.2842205,20.8206215 is a pair of coordinates.
    if (touchesLetter(view, it.start, it.end) || /^\.[,，、]\s?\.$/.test(it.gaps.join(""))) return [];
    const level = levelOf(view, it.digits, it.sign, it.start);
    return level ? [mark(passage, view, [it.start, it.end], "id-number", level)] : [];
  });
}

function levelOf(view: View, digits: string, sign: string, start: number): Level | undefined {
  const named = isNamed(view, start);
  if (!provinces.has(digits.slice(0, 2)) || !isDay(digits.slice(6, 14))) return named ? "block" : undefined;
  const genuine = checkSign(digits) === sign;
  // Intake numbers are often region code + day + serial and then look like an identity number.
  if (genuine || named || !labelledAsThing(view, start)) return "block";
  return digits.slice(6, 10) < "2000" ? "ask" : undefined;
}

/** A number run into the telephone beside it, as tables lose their columns, or part of a disability card. */
function glued(view: View): (Candidate & { sign: string })[] {
  if (view.digitCount < 19) return [];
  const form = /(^|[^0-9A-Za-z])([1-9]\d{16})([\dXx])(?=(?:1[3-9]\d{9}|\d{2}(?:[Bb]\d)?)(?![0-9A-Za-z]))/g;
  return everyMatch(view.text, form).flatMap((match) => {
    const [, head = "", digits = "", last = ""] = match;
    const start = match.index + head.length;
    const sign = last.toUpperCase();
    const one = { digits: digits + sign, start, end: start + 18, layout: [18], gaps: [], sign };
    return checkSign(digits) === sign || /残疾[^0-9，。；]{0,6}$/.test(before(view, start, 10)) ? [one] : [];
  });
}

/** 370811 1985年06月24日 0012; a count before a day, and a year behind it, are none. */
function withWrittenDate(passage: Passage, view: View): Finding[] {
  if (view.digitCount < 14) return [];
  const form =
    /([1-9]\d)\d{4}(?!\s?[件户人次元条个项宗起笔票份])\D{0,3}(?:19|20)\d{2}年\d{1,2}月\d{1,2}日?\D{0,3}\d{3}[\dxX](?![0-9A-Za-z年])/g;
  return everyMatch(view.text, form)
    .filter(({ 1: province = "", index }) => provinces.has(province) || isNamed(view, index))
    .filter((match) => !/[0-9]/.test(view.text.charAt(match.index - 1)))
    .map((match) => mark(passage, view, [match.index, match.index + match[0].length], "id-number", "block"));
}

function oldNumbers(passage: Passage, view: View): Finding[] {
  return candidates(view, 15).flatMap((it) => {
    // Nobody born before 1920 still uses a number of 15 digits; region codes do look like one.
    const born = it.digits.slice(6, 12);
    const fits = provinces.has(it.digits.slice(0, 2)) && born >= "20" && isDay(`19${born}`);
    const regular = usual.has(it.layout.join("-")) || it.layout.every((size) => size === 1);
    // Fifteen of a longer row of single digits are a card or a table.
    const sparse = it.layout.length > 6;
    const touched = sparse
      ? /[0-9][^0-9\u4e00-\u9fff]{0,2}$/.test(before(view, it.start, 3)) ||
        /^[^0-9\u4e00-\u9fff]{0,2}[0-9]/.test(after(view, it.end, 3))
      : /[0-9]/.test(before(view, it.start, 1) + after(view, it.end, 1));
    if (
      !fits ||
      !(regular || cue.test(before(view, it.start, 14))) ||
      touched ||
      touchesLetter(view, it.start, it.end) ||
      labelledAsThing(view, it.start)
    )
      return [];
    return [mark(passage, view, [it.start, it.end], "id-number", "ask")];
  });
}

function maskedNumbers(passage: Passage, view: View): Finding[] {
  if (view.digitCount < 3 || !maskSign.test(view.text)) return [];
  return everyMatch(view.text, masked).flatMap((match) => {
    const [all, head = "", number = ""] = match;
    const start = match.index + head.length;
    const signs = number.replace(/_/g, "*").replace(/[^0-9a-z*●□]/gi, "");
    const whole = signs.length === 18 || signs.length === 15;
    const named = cue.test(before(view, start, 14)) && signs.length >= 10;
    const digits = signs.replace(/[^0-9]/g, "").length;
    // A closing X is a check sign, and 138**0013**8000 a telephone.
    const runs = signs.slice(0, -1).match(/[*●□]+|x{2,}/gi) ?? [];
    if (!(runs.length === 1 || (named && runs.length > 1) || /^\d{17}[*●□]$/.test(signs))) return [];
    const fits = provinces.has(signs.slice(0, 2)) || named;
    return fits && (whole || named) && digits >= 3 && digits < signs.length
      ? [mark(passage, view, [start, match.index + all.length], "id-number", "ask")]
      : [];
  });
}

const maskSign = /[*x●□_]/i;
// Stars anywhere, perhaps cut where the number is usually cut; without blanks unless a star or digit follows.
const masked =
  /(^|[^0-9A-Za-z*])((?:[0-9]{1,14}|[*●□]{4,10})(?:[ -]?[*x●□0-9]|_{3,12}(?=[0-9])){1,20}[xX]?)(?![0-9A-Za-z*])/gi;

/** A 施工许可证号 is a 证号 too, but of a permit. */
function isNamed(view: View, start: number): boolean {
  const lead = before(view, start, 14);
  return (
    cue.test(lead) &&
    !/(?:许可|资质|登记|备案|合格|使用|规划|产权|经营|验收)证(?:书)?号?[^0-9]{0,4}$/.test(lead)
  );
}

const cue = /(?:身份证|身份号|[一二12]代证|[老旧]证|证件|证号|公民身份|ID卡?|sfz)[^0-9，。；]{0,6}$/i;

// How a number of 15 digits is cut, if at all.
const usual = new Set(["15", "6-6-3", "6-9"]);

const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91".split(
    " ",
  ),
);

function isDay(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8));
  if (year < 1800 || year > 2039 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function touchesLetter(view: View, start: number, end: number): boolean {
  const left = /[A-Za-z]+$/.exec(before(view, start, 8))?.[0] ?? "";
  // A pupil's number is a G before the number of the identity card.
  const pupil = /学籍[^0-9]{0,6}[GL]$/i.test(before(view, start, 10));
  return (
    (left !== "" && !pupil && !/^(?:id|no|sfz|card|idcard)$/i.test(left)) ||
    /^[A-Za-z]/.test(after(view, end, 1))
  );
}
