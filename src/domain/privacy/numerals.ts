import { everyMatch } from "./every-match.ts";
import type { Replacement, View } from "./view.ts";

/**
 * Reads numerals written in Chinese as digits: sign by sign (一三八 → 138), by place value
 * (五百零一 → 501, 二十三 → 23), radio style between digits (洞 → 0), and O or l inside a number.
 */
export function foldNumerals(view: View): View {
  const { text } = view;
  if (!foldable.test(text)) return view;
  const changes: Replacement[] = [];
  const latin = letterDigits(text);
  const spoken = radioPlaces(text);
  let end = 0;
  for (const { 0: sign, index } of everyMatch(text, everyFoldable)) {
    if (index < end) continue;
    placeValue.lastIndex = index;
    const mayOpen = units.has(sign) || (digits.has(sign) && units.has(text.charAt(index + 1)));
    const place = mayOpen ? placeValue.exec(text) : null;
    const width = place ? place[0].length : 1;
    const read = place ? valueOf(place[0]) : (latin.get(index) ?? spoken.get(index) ?? single(text, index));
    if (read !== undefined) changes.push({ at: index, width, read, isFolded: true });
    end = index + width;
  }
  return view.with(changes);
}

const digits = new Map<string, string>();
["零〇", "一壹弌幺吆", "二贰弍两", "三叁弎", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].forEach(
  (signs, value) => {
    for (const sign of signs) digits.set(sign, String(value));
  },
);
const radio = new Map(Object.entries({ 洞: "0", 拐: "7", 勾: "9", 腰: "1", 妖: "1", 么: "1" }));

const spokenRow = new RegExp(
  `(?:[0-9${[...digits.keys(), ...radio.keys(), "两要"].join("")}][\\s,，、.。·-]{0,2}){11,}`,
  "g",
);

const one = "[一壹二贰三叁四肆五伍六陆七柒八捌九玖两]";
const units = new Set("十拾百佰千仟廿卅");
// Without one of these nothing is read otherwise than it is written.
const foldable = new RegExp(`[${[...digits.keys(), ...radio.keys(), ...units].join("")}要么OoIlQiSZB]`);
// The small s is one of the rare letters below.
const everyFoldable = new RegExp(`${foldable.source}|s`, "g");
const tens = `(?:${one}?[十拾]|[廿卅])${one}?`;
const placeValue = new RegExp(
  `${one}[千仟](?:[零〇]?${one}[百佰])?(?:[零〇]?${tens}|[零〇]${one})?` +
    `|${one}[百佰](?:[零〇]?${tens}|[零〇]${one})?|${tens}`,
  "y",
);

// 一 opens many everyday words; after a number it then belongs to the word, not to the number.
const openings = /^[一两][家直个名位些起事般样边旦定致同下点面时段次共]/;

function single(text: string, i: number): string | undefined {
  const sign = text.charAt(i);
  const value = digits.get(sign);
  if (value !== undefined)
    return openings.test(text.slice(i, i + 2)) && endsNumber(text, i) ? undefined : value;
  const spoken = radio.get(sign);
  return spoken !== undefined &&
    (allNumerals(text.slice(Math.max(0, i - 3), i)) || allNumerals(text.slice(i + 1, i + 4)))
    ? spoken
    : undefined;
}

/** 洞, 拐, 勾 and 要 inside a row of eleven or more numerals, however it is cut: 幺三洞，幺九洞八，四二幺八. */
function radioPlaces(text: string): Map<number, string> {
  const found = new Map<number, string>();
  if (!/[洞拐勾腰妖么要]/.test(text)) return found;
  for (const row of everyMatch(text, spokenRow))
    [...row[0]].forEach((sign, k) => {
      const digit = sign === "要" ? "1" : radio.get(sign);
      if (digit !== undefined) found.set(row.index + k, digit);
    });
  return found;
}

// 四零一|一家: the room is complete; 五零|一家: it is not, nor are ten signs of a mobile number.
function endsNumber(text: string, at: number): boolean {
  let length = 0;
  while (isNumeral(text.charAt(at - 1 - length))) length++;
  return length >= 3 && ![10, 15, 17, 18].includes(length);
}

function allNumerals(signs: string): boolean {
  return signs.length === 3 && [...signs].every(isNumeral);
}

function isNumeral(sign: string): boolean {
  return /[0-9]/.test(sign) || digits.has(sign) || radio.has(sign);
}

// Read as digits only where they complete a number as long as a mobile number.
const rareLetters = new Map(Object.entries({ S: "5", s: "5", Z: "2", B: "8" }));

function letterDigits(text: string): Map<number, string> {
  const found = new Map<number, string>();
  if (!/[OoIlQiSsZB]/.test(text) || !/[0-9零〇一二三四五六七八九]/.test(text)) return found;
  const read = [...text].map((sign) => digits.get(sign) ?? sign).join("");
  for (const match of everyMatch(read, /[A-Za-z0-9]{3,}/g)) {
    const word = match[0];
    const real = word.replace(/[^0-9]/g, "").length;
    if (real === word.length) continue;
    const [like, length] = /^[0-9OoIlQ]+[xX]?$/.test(word)
      ? [true, 0]
      : [/^[0-9OoIlQiSsZB]+$/.test(word), 11];
    if (!like || real * 3 < word.length || (length && (word.length !== length || real < 6))) continue;
    [...word].forEach((sign, k) => {
      if (/[OoQ]/.test(sign)) found.set(match.index + k, "0");
      if (/[Ili]/.test(sign)) found.set(match.index + k, "1");
      const rare = rareLetters.get(sign);
      if (rare && length) found.set(match.index + k, rare);
    });
  }
  return found;
}

function valueOf(numeral: string): string {
  let total = 0;
  let pending = 0;
  for (const sign of numeral) {
    const digit = digits.get(sign);
    const weight = "十拾".includes(sign)
      ? 10
      : "百佰".includes(sign)
        ? 100
        : "千仟".includes(sign)
          ? 1000
          : 0;
    if (sign === "廿") total += 20;
    else if (sign === "卅") total += 30;
    else if (digit !== undefined) pending = Number(digit);
    else {
      total += (pending || 1) * weight;
      pending = 0;
    }
  }
  return String(total + pending);
}
