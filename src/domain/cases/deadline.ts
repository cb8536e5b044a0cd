import type { CaseData, VocabularyData } from "../../content-types/index.ts";
import { dayOf } from "../calendar/moment.ts";
import { deadlineFor } from "../calendar/deadline.ts";
import { MissingYearError } from "../calendar/missing-year-error.ts";
import type { Content } from "../content.ts";
import { perContent } from "../reads.ts";
import { choiceWord } from "../text/choice-word.ts";

/**
 * The day by which a case was promised to be done, the one answer for pages, figures, feeds and lists. It
 * follows from the first deadline of the vocabulary that fits category, channel, urgency and tier, counted from the day
 * of receipt or of the last reopening (that day excluded); a day written in the entry goes before it, an
 * extension before both. A case on hold has no day.
 */
export function deadlineOf(data: DeadlineFacts, content: Content): CaseDeadline {
  const start = startOf(data);
  const rule = ruleFor(data, content.find("vocabulary", "vocabulary")?.data.deadlines ?? []);
  const derived = rule ? derive(start, rule, content) : {};
  const isExtended = data.extension !== undefined && data.extension.day >= start;
  const isOnHold = data.hold !== undefined && data.hold.day >= start;
  // After a reopening the day written before no longer holds.
  const written = data.due !== undefined && data.due >= start ? data.due : undefined;
  const isNewDay = isExtended && written === data.extension?.due;
  const promised = (isNewDay ? undefined : written) ?? derived.day;
  return {
    due: isOnHold ? undefined : isExtended ? data.extension?.due : promised,
    promised,
    derived: derived.day,
    start,
    rule,
    missingYear: promised === undefined ? derived.missingYear : undefined,
    isExtended,
    isOnHold,
  };
}

/** The day from which the promise runs: that of the last reopening, else that of receipt. */
export function startOf(data: Pick<CaseData, "received" | "reopenings">): string {
  return data.reopenings?.at(-1)?.day ?? data.received;
}

/** A deadline of the vocabulary in words: 协商，15个工作日. */
export function ruleWords(rule: DeadlineRule, content: Content): string {
  const scope = [
    rule.category && content.nameOf({ vocabulary: "categories" }, rule.category),
    rule.channel && content.nameOf({ vocabulary: "channels" }, rule.channel),
    rule.urgency && choiceWord("case", "urgency", rule.urgency),
    rule.tier && choiceWord("case", "tier", rule.tier),
  ].filter(Boolean);
  const length = `${rule.amount}个${choiceWord("vocabulary", "deadlines.unit", rule.unit)}`;
  return [...(scope.length > 0 ? [scope.join("、")] : []), length.replace("个小时", "小时")].join("，");
}

/** The first rule that fits; a rule with a day is for cases received from that day on. */
function ruleFor(data: DeadlineFacts, rules: readonly DeadlineRule[]): DeadlineRule | undefined {
  return rules.find(
    (rule) =>
      (rule.from === undefined || rule.from <= data.received) &&
      (["urgency", "tier", "category", "channel"] as const).every(
        (key) => !rule[key] || rule[key] === data[key],
      ),
  );
}

/** Only the day of receipt is recorded, so hours run from its last minute: 24 hours end on the next day. */
function derive(start: string, { amount, unit }: DeadlineRule, content: Content): Derived {
  const key = `${start} ${amount} ${unit}`;
  const known = derivedIn(content);
  let answer = known.get(key);
  if (!answer) known.set(key, (answer = count(start, amount, unit, content)));
  return answer;
}

function count(start: string, amount: number, unit: DeadlineRule["unit"], content: Content): Derived {
  const calendar = content.find("calendar", "calendar")?.data ?? { years: [] };
  try {
    const from = unit === "hours" ? `${start}T23:59` : start;
    return { day: dayOf(deadlineFor({ start: from, amount, unit }, calendar)) };
  } catch (error) {
    if (error instanceof MissingYearError) return { missingYear: error.year };
    throw error;
  }
}

/** By start, amount and unit; the calendar is all that it follows from besides. */
const derivedIn = perContent((content) => {
  content.find("calendar", "calendar");
  return new Map<string, Derived>();
});

interface Derived {
  readonly day?: string;
  readonly missingYear?: number;
}

export interface CaseDeadline {
  /** The day that counts now; absent on hold, without a rule, or when it cannot be counted. */
  readonly due: string | undefined;
  /** The day first promised, before any extension. */
  readonly promised: string | undefined;
  /** The day that the rule gives, whatever the entry says. */
  readonly derived: string | undefined;
  /** The day the promise runs from, not counted itself. */
  readonly start: string;
  readonly rule: DeadlineRule | undefined;
  /** The year that the holiday calendar lacks, when the day cannot be counted for that. */
  readonly missingYear: number | undefined;
  readonly isExtended: boolean;
  readonly isOnHold: boolean;
}

export type DeadlineFacts = Pick<
  CaseData,
  "received" | "category" | "urgency" | "tier" | "due" | "extension" | "hold" | "reopenings"
> &
  Partial<Pick<CaseData, "channel">>;
export type DeadlineRule = VocabularyData["deadlines"][number];
