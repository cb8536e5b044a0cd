import { mark, type Detector } from "./detector.ts";
import { candidates, isEven, type Candidate } from "./digit-groups.ts";
import type { Level } from "./finding.ts";
import type { View } from "./view.ts";
import { after, before, labelledAsThing } from "./surroundings.ts";

/** Bank cards of 16 to 19 digits that pass the Luhn check; with a label but a wrong check digit, a question. */
export const bankCard: Detector = (passage) =>
  passage.spaced.flatMap((view) =>
    [19, 18, 17, 16].flatMap((length) =>
      candidates(view, length).flatMap((it) => {
        const level = levelOf(view, it);
        return level ? [mark(passage, view, [it.start, it.end], "bank-card", level)] : [];
      }),
    ),
  );

/** The Luhn check used by every bank card (ISO/IEC 7812). */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reduce((total, sign, i) => {
    const value = Number(sign) * ((digits.length - i) % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function levelOf(view: View, it: Candidate): Level | undefined {
  const named = cue.test(before(view, it.start, 18)) || cueAfter.test(after(view, it.end, 12));
  const letters = /[A-Za-z]$/.test(before(view, it.start, 1)) || /^[A-Za-z]/.test(after(view, it.end, 1));
  if ((letters && !named) || (labelledAsThing(view, it.start) && !named)) return undefined;
  if (!named && !wellCut(it)) return undefined;
  // A share such as 0.5454545454545454 in a table of figures.
  if (!named && it.layout.length === 1 && /(?:^|[^0-9])0\.$/.test(before(view, it.start, 3)))
    return undefined;
  if (/^\.?\d*\s*(?:元|万|亿|吨|千瓦)/.test(after(view, it.end, 6))) return undefined;
  if (/^(\d)\1+$/.test(it.digits)) return undefined;
  const known = issuers.test(it.digits);
  if (passesLuhn(it.digits))
    return (known && fitsIssuer(it.digits)) || (named && /^[3-9]/.test(it.digits)) ? "block" : undefined;
  return named && known ? "ask" : undefined;
}

// Rows of two-digit numbers are lists and tables, not cards.
function wellCut(it: Candidate): boolean {
  const oneGap = new Set(it.gaps.map((gap) => gap.trim())).size <= 1;
  const usual = it.layout.slice(0, -1).every((length) => length === 4 || length === 6);
  return (isEven(it.layout) && it.layout[0] !== 2 && (oneGap || usual)) || (oneGap && usual);
}

// UnionPay, Visa, Mastercard and Maestro, JCB, Diners, and older domestic cards.
const issuers = /^(?:62|60|4|5|35|36|38|39|9[4569]|6[3-9])/;

function fitsIssuer(digits: string): boolean {
  return /^(?:6|9)/.test(digits) || digits.length === 16 || (digits.startsWith("4") && digits.length === 19);
}

const cue =
  /(?:银[行联]|卡号|账号|账户|帐号|储蓄|借记|信用卡|贷记|社保卡|工资卡|存折|打款|汇款|转账|收款|工行|农行|建行|中行|交行|招行|邮储|信用社|农商行|卡)[^0-9，。；]{0,10}$/;
const cueAfter = /^[\s（(，,]{0,2}(?:开户|银行卡|工行|农行|建行|中行|邮储|户名|卡号)/;
