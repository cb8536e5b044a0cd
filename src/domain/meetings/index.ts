export { caseFromItem } from "./case-from-item.ts";
export { meetingKindsInOrder } from "./kinds-in-order.ts";
export { areaCast, carried, passingRuleOf, votersPresent, votesCast, type PassingRule } from "./passing.ts";
export { attendanceRuleOf, quorumOf, type Quorum } from "./quorum.ts";
export { attendanceWords, passingWords, unitWord } from "./rule-words.ts";
export { resolutionFromItem } from "./resolution-from-item.ts";
export {
  firstDayOf,
  meetingStatus,
  meetingStatusName,
  objectionsUntil,
  type MeetingStatus,
} from "./status.ts";
export { hundredths, leastOf, reaches, thresholdWords, type Threshold } from "./threshold.ts";
export { usualOf, type Usual } from "./usual.ts";
