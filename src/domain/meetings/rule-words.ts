import type { MeetingKindData } from "../../content-types/index.ts";
import type { PassingRule } from "./passing.ts";
import { attendanceRuleOf } from "./quorum.ts";
import { thresholdWords } from "./threshold.ts";

/** The rule of attendance as one sentence. */
export function attendanceWords(kind: MeetingKindData): string {
  const rule = attendanceRuleOf(kind);
  if (!rule) return "不限人数。";
  const part = thresholdWords(rule);
  return kind.byArea
    ? `应到${unitWord(kind.unit)}数和专有面积都有${part}参加，会议才有效。`
    : `应到的${part}参加，会议才有效。`;
}

/** A rule of passing as one sentence. */
export function passingWords(rule: PassingRule, { byArea, unit }: MeetingKindData): string {
  const whole = { present: "到会", cast: "投票", expected: "应到全体" }[rule.of];
  const part = thresholdWords(rule);
  return byArea
    ? `${whole}的${unitWord(unit)}数和专有面积都有${part}同意才通过。`
    : `${whole}的${part}同意才通过。`;
}

export function unitWord(unit: MeetingKindData["unit"] | undefined): string {
  return unit === "households" ? "户" : "人";
}
