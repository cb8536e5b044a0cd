export {
  CASE_STATUSES,
  isDisputed,
  statusName,
  statusOf,
  type CaseOutcome,
  type CaseStatus,
} from "./status.ts";
export { stepsToCome, timelineOf, type TimelineStep } from "./timeline.ts";
export { clockWords, whereItStands, type WhereItStands } from "./where-it-stands.ts";
