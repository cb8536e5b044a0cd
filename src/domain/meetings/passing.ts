import type { MeetingData, MeetingKindData } from "../../content-types/index.ts";
import { hundredths, reaches } from "./threshold.ts";

/** The rule by which an item passes: that of its sort of matter, else the kind's first. */
export function passingRuleOf(item: AgendaItem, kind: MeetingKindData | undefined): PassingRule | undefined {
  const rules = kind?.passing ?? [];
  return item.matter === undefined ? rules[0] : rules.find(({ matter }) => matter === item.matter);
}

/** Votes cast on an item, those who abstained among them. */
export function votesCast({ inFavour = 0, against = 0, abstained = 0 }: AgendaItem): number {
  return inFavour + against + abstained;
}

/** Those present who may vote on an item: who is recused (利害关系、近亲属) came but has no vote (`rules.md` §2B). */
export function votersPresent({ recused = 0 }: AgendaItem, present: number | undefined): number | undefined {
  return present === undefined ? undefined : present - recused;
}

/** Floor area behind the votes cast, in square metres to the hundredth. */
export function areaCast({ areaInFavour = 0, areaAgainst = 0, areaAbstained = 0 }: AgendaItem): number {
  return (hundredths(areaInFavour) + hundredths(areaAgainst) + hundredths(areaAbstained)) / 100;
}

/**
 * Whether the votes on an item carry it: by heads and, where the kind says so, by floor area too. Undefined
 * when there are no votes to judge by.
 */
export function carried(
  item: AgendaItem,
  rule: PassingRule,
  meeting: Whole,
  byArea: boolean,
): Carried | undefined {
  if (item.inFavour === undefined) return undefined;
  const whole = wholeOf(item, rule, meeting);
  if (whole === undefined) return undefined;
  if (!reaches(item.inFavour, whole, rule)) return { isCarried: false, by: "heads", whole };
  if (!byArea) return { isCarried: true, by: "heads", whole };
  const area = wholeAreaOf(item, rule, meeting);
  if (item.areaInFavour === undefined || area === undefined) return undefined;
  const isCarried = reaches(hundredths(item.areaInFavour), hundredths(area), rule);
  return { isCarried, by: isCarried ? "heads" : "area", whole: isCarried ? whole : area };
}

function wholeOf(item: AgendaItem, rule: PassingRule, meeting: Whole): number | undefined {
  if (rule.of === "expected") return meeting.expected;
  return rule.of === "cast"
    ? votesCast(item)
    : (item.eligible ?? votersPresent(item, meeting.present) ?? votesCast(item));
}

function wholeAreaOf(item: AgendaItem, rule: PassingRule, meeting: Whole): number | undefined {
  if (rule.of === "expected") return meeting.expectedArea;
  return rule.of === "cast" ? areaCast(item) : (meeting.presentArea ?? areaCast(item));
}

export interface Carried {
  readonly isCarried: boolean;
  /** What decided against it, or `heads`. */
  readonly by: "heads" | "area";
  /** The whole that the part was held against. */
  readonly whole: number;
}

export type AgendaItem = MeetingData["agenda"][number];
export type PassingRule = NonNullable<MeetingKindData["passing"]>[number];
type Whole = Pick<MeetingData, "expected" | "present" | "expectedArea" | "presentArea">;
