import { isAllowed } from "./allowances.ts";
import { bankCard } from "./bank-card.ts";
import type { Detector, Passage } from "./detector.ts";
import { door } from "./door.ts";
import { email } from "./email.ts";
import { findingTypes, type Finding, type Level, type ScanOptions } from "./finding.ts";
import { identityNumber } from "./identity-number.ts";
import { insult } from "./insult.ts";
import { landline } from "./landline.ts";
import { mobile } from "./mobile.ts";
import { normalise, withoutBlanks } from "./normalise.ts";
import { foldNumerals } from "./numerals.ts";
import { passport } from "./passport.ts";
import { personName } from "./person-name.ts";
import { plate } from "./plate.ts";
import { registerName } from "./register-name.ts";
import { room } from "./room.ts";
import { sensitiveWord } from "./sensitive-word.ts";
import type { View } from "./view.ts";
import { qq, wechat } from "./wechat-qq.ts";

export { unusedAllowances } from "./allowances.ts";
export { findingNames } from "./finding-names.ts";
export { findingTypes } from "./finding.ts";
export type { Allowance, Finding, FindingType, Level, ScanOptions } from "./finding.ts";
export { maskName } from "./mask-name.ts";
export { maskOf, withoutFinding } from "./without-finding.ts";

/** All detectors, strongest kind of evidence first. */
export const detectors: readonly Detector[] = [
  identityNumber,
  bankCard,
  mobile,
  landline,
  plate,
  wechat,
  qq,
  email,
  door,
  room,
  passport,
  registerName,
  personName,
  sensitiveWord,
  insult,
];

/** Personal data in a text, in reading order; offsets and `text` are those of the original. */
export function scanText(text: string, options: ScanOptions = {}): Finding[] {
  if (!text.trim()) return [];
  const passage = read(text);
  const found = detectors.flatMap((detect) => detect(passage, options));
  const kept = found.filter((it) => !isAllowed(it, options.allowances ?? []));
  return withoutRepeats(kept).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What of {@link scanText} blocks a publication; much faster where there is nothing of the kind. */
export function blockingFindings(text: string, options: ScanOptions = {}): Finding[] {
  if (!text.trim()) return [];
  const passage = read(text);
  const mayBlock = options.exposure ? [...blocking, insult] : blocking;
  const isBlocked = mayBlock.some((detect) =>
    detect(passage, options).some(({ level }) => level === "block"),
  );
  return isBlocked ? scanText(text, options).filter(({ level }) => level === "block") : [];
}

// All others only ask or inform. A test holds this list against the corpus.
const blocking: readonly Detector[] = [door, mobile, identityNumber, plate, bankCard, registerName];

function read(original: string): Passage {
  const plain = normalise(original);
  const plainTight = withoutBlanks(plain);
  const numeric = foldNumerals(plain);
  const numericTight = plainTight === plain ? numeric : foldNumerals(plainTight);
  return {
    original,
    plain,
    numeric,
    plainTight,
    numericTight,
    views: distinct(plain, numeric, plainTight, numericTight),
    spaced: distinct(plain, numeric),
    tight: distinct(plainTight, numericTight),
    plains: distinct(plain, plainTight),
  };
}

function distinct(...views: readonly View[]): View[] {
  return views.filter((view, i) => views.findIndex(({ text }) => text === view.text) === i);
}

// One passage is reported once per kind, and a number that is part of a stronger one not at all.
const hides: Readonly<Record<string, readonly string[]>> = {
  "id-number": ["bank-card", "mobile", "landline", "qq", "door", "room", "passport", "plate"],
  "bank-card": ["mobile", "landline", "qq", "door", "room"],
  mobile: ["landline", "door", "room"],
  landline: ["door", "room"],
  plate: ["passport", "door"],
  wechat: ["passport"],
  door: ["room"],
};

function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const ranks: readonly Level[] = ["block", "ask", "inform"];
  const order = [...findings].sort(
    (a, b) =>
      findingTypes.indexOf(a.type) - findingTypes.indexOf(b.type) ||
      ranks.indexOf(a.level) - ranks.indexOf(b.level) ||
      b.end - b.start - (a.end - a.start),
  );
  const kept: Finding[] = [];
  for (const it of order) {
    const covered = kept.some(
      (other) =>
        it.start < other.end &&
        other.start < it.end &&
        (other.type === it.type || hides[other.type]?.includes(it.type)),
    );
    if (!covered) kept.push(it);
  }
  return kept;
}
