export { deadlineWords } from "./deadline-words.ts";
export { clockWords } from "./clock-words.ts";
export { isRaisedAt } from "./raised-at.ts";
export { deadlineOf, ruleWords, startOf, type CaseDeadline } from "./deadline.ts";
export { partsSentence, reportersOf } from "./family.ts";
export {
  CASE_STATUSES,
  isDisputed,
  statusName,
  statusOf,
  type CaseOutcome,
  type CaseStatus,
} from "./status.ts";
export { stepsToCome } from "./steps-to-come.ts";
export { whereItStands, type WhereItStands } from "./where-it-stands.ts";
