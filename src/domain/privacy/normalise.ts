import { everyMatch } from "./every-match.ts";
import { dashes, dots, enumerators, foreignZeros, invisible, lookAlikes } from "./characters.ts";
import { View, type Replacement } from "./view.ts";

/** Folds width, look-alikes, dashes, spaces and invisible signs; offsets lead back to `text`. */
export function normalise(text: string): View {
  const changes: Replacement[] = [];
  let at = 0;
  const numbered = /[\u2460-\u249b\u2776-\u2792\u3220-\u3228]/.test(text);
  const foldSigns = (part: string) => {
    for (const { 0: sign, index } of everyMatch(part, foldable)) {
      const read = (numbered && foldEnumerator(text, at + index, sign)) || foldOnce(sign);
      // A pair of surrogates is one sign, and marked whole.
      if (read !== sign || sign.length > 1) changes.push({ at: at + index, width: sign.length, read });
    }
  };
  const parts = /[&<%]/.test(text) ? text.split(markup) : [text];
  parts.forEach((part, i) => {
    // Splitting by a pattern in brackets puts what it matched at the odd places.
    if (i % 2 === 1 && !speaks.test(part)) changes.push({ at, width: part.length, read: foldMarkup(part) });
    else foldSigns(part);
    at += part.length;
  });
  return View.of(text).with(changes);
}

/** The same view without blanks, brackets and quotes, for text spaced out sign by sign. */
export function withoutBlanks(view: View): View {
  if (!spacing.test(view.text)) return view;
  const blanks = everyMatch(view.text, everySpacing);
  return view.with(blanks.map(({ index }) => ({ at: index, width: 1, read: "" })));
}

const spacing = /[\s*`()[\]{}【】〔〕「」『』“”"‘’']/;
const everySpacing = new RegExp(spacing, "g");

const table = new Map<string, string>();
for (const [from, to] of lookAlikes) {
  const target = [...to];
  [...from].forEach((sign, i) => table.set(sign, target[i] ?? sign));
}

// Most signs are read as they stand: ASCII, and Han signs that look like no other.
const han = /[\u4e00-\u9fff]/;
const foldable = new RegExp(
  `[^\\n -}\\u4e00-\\u9fff]|[\\u4e28${[...table.keys()].filter((sign) => han.test(sign)).join("")}]`,
  "gu",
);

// Content may hold HTML: an entity or an inline tag inside a number must not hide it.
const markup = /(%20|<!--[^]{0,200}?-->|&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});|<\/?[a-z][^<>\n]{0,120}>)/i;
const inlineTag = /^<\/?(?:a|b|i|u|s|em|strong|span|font|mark|small|sub|sup|wbr|code|bdi|bdo|ruby)[\s/>]/i;

/**
 * ①③⑧ in a row is a number. ① alone before a number counts a list and must not lengthen the number,
 * unless it is just the sign that makes it a mobile or identity number.
 */
function foldEnumerator(text: string, at: number, sign: string): string | undefined {
  const digit = enumerators.get(sign);
  if (digit === undefined) return undefined;
  const next = text.charAt(at + 1);
  if (enumerators.has(next) || enumerators.has(text.charAt(at - 1))) return digit;
  const follows = leadingDigits.exec(text.slice(at + 1, at + 30))?.[0].length ?? 0;
  const precedes = trailingSigns.exec(text.slice(Math.max(0, at - 30), at))?.[0].length ?? 0;
  // ③0②: one sign of a number written in both ways.
  if (follows > 0 && follows < 4 && enumerators.has(text.charAt(at + 1 + follows))) return digit;
  if (follows === 0 || (precedes > 0 && (precedes < 7 || follows < 7))) return undefined;
  return [11, 15, 18].includes(follows + 1) ? digit : " ";
}

// An attribute such as href="tel:…", alt or a file name, and a remark in the source, are read like text.
const speaks = /^<(?:!--|[^>]*=)[^]*(?:\d{7}|@|[\u4e00-\u9fff])/;

const leadingDigits = /^[0-9０-９〇零一二三四五六七八九]+/;
const trailingSigns = /[0-9A-Za-z０-９〇零一二三四五六七八九]*$/;

function foldMarkup(part: string): string {
  if (part.startsWith("<!")) return "";
  if (part.startsWith("<")) return inlineTag.test(part) ? "" : /^<br/i.test(part) ? " " : "\n";
  const code = /^&#(x?)([\da-f]+);$/i.exec(part);
  if (code) {
    const value = Number.parseInt(code[2] ?? "", code[1] ? 16 : 10);
    return value > 0 && value < 0x110000 ? foldOnce(String.fromCodePoint(value)) : "";
  }
  return /^&(?:zwj|zwnj|shy);$/i.test(part) ? "" : " ";
}

// A sign always folds to the same; texts repeat a few thousand signs.
const memory = new Map<string, string>();

function foldOnce(sign: string): string {
  let folded = memory.get(sign);
  if (folded === undefined) memory.set(sign, (folded = foldSign(sign)));
  return folded;
}

function foldSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code > 0x1f && code < 0x7f) return code === 0x7e ? "-" : sign;
  const alike = table.get(sign);
  if (alike !== undefined) return alike;
  if (sign === "\n") return sign;
  if (/[📱📞☎☏✆]/u.test(sign)) return "电话";
  // Blanks that are drawn must separate; blanks that are not drawn must vanish.
  if (/\s/.test(sign)) return " ";
  if (invisible.test(sign)) return "";
  if (dashes.test(sign)) return "-";
  if (dots.test(sign)) return "·";
  if (code >= 0x1f150 && code <= 0x1f189) return String.fromCharCode(65 + ((code - 0x1f150) % 32));
  const zero = foreignZeros.find((start) => code >= start && code < start + 10);
  if (zero !== undefined) return String(code - zero);
  if (/\p{Extended_Pictographic}/u.test(sign)) return "□";
  const folded = sign.normalize("NFKC");
  // A full-width tilde or a compatibility ideograph may need a second look.
  return folded === sign
    ? sign
    : [...folded].map((part) => table.get(part) ?? (dashes.test(part) ? "-" : part)).join("");
}
