import { activityNotice } from "./activity-notice.ts";
import { agreementParties } from "./agreement-parties.ts";
import { allowancesUsed } from "./allowances-used.ts";
import { assessmentResults } from "./assessment-results.ts";
import { boardRules } from "./board-rules.ts";
import { buriedNumber } from "./buried-number.ts";
import { caseOutcome } from "./case-outcome.ts";
import { caseDeadline } from "./case-deadline.ts";
import { caseEscalation } from "./case-escalation.ts";
import { caseFamily } from "./case-family.ts";
import { caseSteps } from "./case-steps.ts";
import type { Check } from "./check.ts";
import { disclosureCatalogue } from "./disclosure-catalogue.ts";
import { exposurePerson } from "./exposure-person.ts";
import { exposureTerm } from "./exposure-term.ts";
import { honourConsent } from "./honour-consent.ts";
import { figuresExist } from "./figures-exist.ts";
import { idIsFileName } from "./id-is-file-name.ts";
import { listingMatches } from "./listing-matches.ts";
import { meetingAttendance } from "./meeting-attendance.ts";
import { meetingLife } from "./meeting-life.ts";
import { meetingVotes } from "./meeting-votes.ts";
import { organisationTerm } from "./organisation-term.ts";
import { orderDays } from "./order-days.ts";
import { objectionOutcome } from "./objection-outcome.ts";
import { personalData } from "./personal-data.ts";
import { placeDivision } from "./place-division.ts";
import { publishedFigures } from "./published-figures.ts";
import { pictureCleared } from "./picture-cleared.ts";
import { referencesExist } from "./references-exist.ts";
import { releaseDays } from "./release-days.ts";
import { resolutionProgress } from "./resolution-progress.ts";
import { roleContact } from "./role-contact.ts";
import { members } from "./members.ts";
import { monthReturnCounts } from "./month-return-counts.ts";
import { tallyCounts } from "./tally-counts.ts";

/** Every rule over the content; the check command, the build and the office server run the same list. */
export const checks: readonly Check[] = [
  idIsFileName,
  referencesExist,
  caseSteps,
  caseEscalation,
  caseFamily,
  caseDeadline,
  caseOutcome,
  meetingLife,
  meetingAttendance,
  meetingVotes,
  resolutionProgress,
  boardRules,
  members,
  allowancesUsed,
  exposureTerm,
  organisationTerm,
  placeDivision,
  disclosureCatalogue,
  roleContact,
  publishedFigures,
  activityNotice,
  orderDays,
  listingMatches,
  agreementParties,
  tallyCounts,
  monthReturnCounts,
  assessmentResults,
  exposurePerson,
  honourConsent,
  objectionOutcome,
  buriedNumber,
  figuresExist,
  releaseDays,
  personalData,
  pictureCleared,
];

export type { Check } from "./check.ts";
export { personalData } from "./personal-data.ts";
export { scanOptions } from "./scan-options.ts";
export { checkEntry } from "./check-entry.ts";
export { formatFault, sortFaults, type Fault } from "./fault.ts";
