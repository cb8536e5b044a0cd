export {
  CASE_STATUSES,
  isDisputed,
  statusName,
  statusOf,
  type CaseOutcome,
  type CaseStatus,
} from "./status.ts";
export { stepsToCome } from "./steps-to-come.ts";
export { clockWords, whereItStands, type WhereItStands } from "./where-it-stands.ts";
