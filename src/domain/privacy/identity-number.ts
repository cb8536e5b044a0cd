import { mark, type Detector, type Passage } from "./detector.ts";
import { candidates } from "./digit-groups.ts";
import type { Finding, Level } from "./finding.ts";
import type { View } from "./normalise.ts";
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
    const tail = /^[\s\-.·_/*,，、|:]{0,3}[xX叉](?![A-Za-z0-9])/.exec(after(view, it.end, 6));
    return tail ? [{ ...it, end: it.end + tail[0].length, sign: "X" }] : [];
  });
  return [...whole, ...lettered].flatMap((it) => {
    // 14.2842205,20.8206215 is a pair of coordinates.
    if (touchesLetter(view, it.start, it.end) || /^\.[,，、]?\s?\.$/.test(it.gaps.join(""))) return [];
    const level = levelOf(view, it.digits, it.sign, it.start);
    return level ? [mark(passage, view, [it.start, it.end], "id-number", level)] : [];
  });
}

function levelOf(view: View, digits: string, sign: string, start: number): Level | undefined {
  const named = cue.test(before(view, start, 14));
  if (!provinces.has(digits.slice(0, 2)) || !isDay(digits.slice(6, 14))) return named ? "block" : undefined;
  const genuine = checkSign(digits) === sign;
  // Intake numbers are often region code + day + serial and then look like an identity number.
  return !genuine && !named && labelledAsThing(view, start) ? "ask" : "block";
}

/** 370811 1985年06月24日 0012 */
function withWrittenDate(passage: Passage, view: View): Finding[] {
  if (view.digitCount < 14) return [];
  const form = /[1-9]\d{5}\D{0,3}(?:19|20)\d{2}年\d{1,2}月\d{1,2}日?\D{0,3}\d{3}[\dxX](?![0-9A-Za-z])/g;
  return [...view.text.matchAll(form)]
    .filter((match) => !/[0-9]/.test(view.text.charAt(match.index - 1)))
    .map((match) => mark(passage, view, [match.index, match.index + match[0].length], "id-number", "block"));
}

function oldNumbers(passage: Passage, view: View): Finding[] {
  return candidates(view, 15).flatMap((it) => {
    // Nobody born before 1920 still uses a number of 15 digits; region codes do look like one.
    const born = it.digits.slice(6, 12);
    const fits = provinces.has(it.digits.slice(0, 2)) && born >= "20" && isDay(`19${born}`);
    const regular = usual.has(it.layout.join("-")) || it.layout.every((size) => size === 1);
    if (!fits || !regular || touchesLetter(view, it.start, it.end) || labelledAsThing(view, it.start))
      return [];
    return [mark(passage, view, [it.start, it.end], "id-number", "ask")];
  });
}

function maskedNumbers(passage: Passage, view: View): Finding[] {
  if (view.digitCount < 4) return [];
  return [...view.text.matchAll(/[0-9]{4,14}[*x●□]{2,12}[0-9]{0,4}[0-9xX]?(?![0-9A-Za-z*])/gi)].flatMap(
    (match) => {
      const length = match[0].length;
      const free = !/[0-9A-Za-z]/.test(view.text.charAt(match.index - 1));
      const fits = provinces.has(match[0].slice(0, 2)) && (length === 18 || length === 15);
      return free && fits
        ? [mark(passage, view, [match.index, match.index + length], "id-number", "ask")]
        : [];
    },
  );
}

const cue = /(?:身份证|身份号|证件号|公民身份|ID卡?|sfz)[^0-9，。；]{0,6}$/i;

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
  return (left !== "" && !/^(?:id|no|sfz|card|idcard)$/i.test(left)) || /^[A-Za-z]/.test(after(view, end, 1));
}
