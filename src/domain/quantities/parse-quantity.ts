import { readChineseNumber } from "./chinese-number.ts";
import { tidy } from "./interval.ts";
import { qualifiers, synonyms, type Qualifier, type QualifierRule } from "./qualifiers.ts";
import type { Quantity } from "./quantity.ts";

/**
 * Reads a figure as Chinese prose writes it: 120余个, 近1.6万, 4.5万余小时, 30-50户, 不到一周, 80%以上.
 *
 * A percentage becomes a share (80% is 0.8, unit %). Digits made unreadable (20xx多名) give a redacted quantity.
 * Returns undefined for text that is not one figure.
 */
export function parseQuantity(text: string): WrittenQuantity | undefined {
  const plain = text.normalize("NFKC").replace(/\s|,(?=\d{3})/g, "");
  const hidden = REDACTED.exec(plain);
  if (hidden) return { quantity: { qualifier: "redacted" }, unit: hidden[1] ?? "" };
  const { rest, word } = takeOuterWord(plain);
  const parts = FIGURE.exec(rest);
  if (!parts) return undefined;
  const [, first = "", ownScale = "", second, innerBefore = "", scale = "", innerAfter = "", tail = ""] =
    parts;
  const { inner, unit } = takeInnerWord(innerBefore || innerAfter, tail);
  const factor = unit === "%" ? 0.01 : (SCALES[scale] ?? 1);
  const low = readNumber(first);
  if (low === undefined) return undefined;
  if (second === undefined) {
    const qualifier = combine(word, inner);
    return qualifier && { quantity: { qualifier, value: tidy(low * factor) }, unit };
  }
  const high = readNumber(second);
  if (high === undefined || word || inner) return undefined;
  return range(low * (SCALES[ownScale] ?? factor), high * factor, unit);
}

const NUMBER = "\\d+(?:\\.\\d+)?|[零一二两三四五六七八九十百千]+";
const FIGURE = new RegExp(
  `^(${NUMBER})(?:([万亿]?)%?(?:-|–|—|~|至|到)(${NUMBER}))?([余多]?)([百千]?[万亿]?)([余多]?)(\\D*)$`,
);
const REDACTED = /^\D*\d*(?:[xX×*□]{1,4})\d*[余多]?(\D*)$/;
const SCALES: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
};

function takeOuterWord(text: string): { rest: string; word?: Qualifier } {
  for (const [written, qualifier] of OUTER_WORDS) {
    if (text.length > written.length && text.startsWith(written)) {
      return { rest: text.slice(written.length), word: qualifier };
    }
    if (text.length > written.length && text.endsWith(written)) {
      return { rest: text.slice(0, -written.length), word: qualifier };
    }
  }
  return { rest: text };
}

/** The word may stand inside the unit, as in 2个多小时. */
function takeInnerWord(inner: string, tail: string): { inner: string; unit: string } {
  const split = /^个([余多])(.+)$/.exec(tail);
  return split && !inner ? { inner: split[1] ?? "", unit: split[2] ?? "" } : { inner, unit: tail };
}

function range(low: number, high: number, unit: string): WrittenQuantity | undefined {
  if (high < low) return undefined;
  return { quantity: { qualifier: "range", low: tidy(low), high: tidy(high) }, unit };
}

function combine(outer: Qualifier | undefined, inner: string): Qualifier | undefined {
  if (inner === "") return outer ?? "exact";
  if (outer === undefined) return inner as "余" | "多";
  return outer === "约" ? "约余" : undefined;
}

function readNumber(text: string): number | undefined {
  return /^\d/.test(text) ? Number(text) : readChineseNumber(text);
}

/** Longest first, so that 将近 is not read as 近. */
const OUTER_WORDS: readonly (readonly [string, Qualifier])[] = [
  ...Object.entries(synonyms),
  ...Object.entries<QualifierRule>(qualifiers)
    .map(([name, rule]) => [rule.before ?? rule.after ?? "", name as Qualifier] as const)
    .filter(([written, name]) => written !== "" && name !== "约余"),
].sort(([a], [b]) => b.length - a.length);

/** A quantity with the unit that followed it; the unit may be empty. */
export interface WrittenQuantity {
  readonly quantity: Quantity;
  readonly unit: string;
}
