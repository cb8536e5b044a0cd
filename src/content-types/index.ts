import { activityType } from "./activity.ts";
import { agreementType } from "./agreement.ts";
import { assessmentType } from "./assessment.ts";
import { boardsType } from "./boards.ts";
import { calendarType } from "./calendar.ts";
import { caseType } from "./case.ts";
import type { ContentType, DataOf } from "./define-content-type.ts";
import { disclosureType } from "./disclosure.ts";
import { dutyType } from "./duty.ts";
import { exposureType } from "./exposure.ts";
import { figureCheckType } from "./figure-check.ts";
import { honourType } from "./honour.ts";
import { listingType } from "./listing.ts";
import { meetingKindType } from "./meeting-kind.ts";
import { meetingType } from "./meeting.ts";
import { monthReturnType } from "./month-return.ts";
import { noticeType } from "./notice.ts";
import { orderType } from "./order.ts";
import { objectionType } from "./objection.ts";
import { organisationType } from "./organisation.ts";
import { pageType } from "./page.ts";
import { placeType } from "./place.ts";
import { publishedFigureType } from "./published-figure.ts";
import { pressType } from "./press.ts";
import { releaseType } from "./release.ts";
import { resolutionType } from "./resolution.ts";
import { roleType } from "./role.ts";
import { serviceType } from "./service.ts";
import { signOffType } from "./sign-off.ts";
import { siteType } from "./site.ts";
import { tallyType } from "./tally.ts";
import { teamType } from "./team.ts";
import { tombstoneType } from "./tombstone.ts";
import { vocabularyType, type VocabularyList } from "./vocabulary.ts";
import { workflowType } from "./workflow.ts";

const registry = {
  case: caseType,
  meeting: meetingType,
  resolution: resolutionType,
  honour: honourType,
  exposure: exposureType,
  objection: objectionType,
  activity: activityType,
  team: teamType,
  order: orderType,
  listing: listingType,
  agreement: agreementType,
  service: serviceType,
  tally: tallyType,
  "month-return": monthReturnType,
  assessment: assessmentType,
  notice: noticeType,
  release: releaseType,
  press: pressType,
  page: pageType,
  "published-figure": publishedFigureType,
  "figure-check": figureCheckType,
  organisation: organisationType,
  place: placeType,
  role: roleType,
  duty: dutyType,
  disclosure: disclosureType,
  workflow: workflowType,
  tombstone: tombstoneType,
  "meeting-kind": meetingKindType,
  "sign-off": signOffType,
  site: siteType,
  vocabulary: vocabularyType,
  calendar: calendarType,
  boards: boardsType,
} as const;

export type TypeName = keyof typeof registry;
export type DataByType = { [Name in TypeName]: DataOf<(typeof registry)[Name]> };

/** An entry that has passed its schema. Its file name is its id and never changes. */
export interface Entry<Name extends TypeName = TypeName> {
  readonly type: Name;
  readonly id: string;
  /** Path under the content folder: `cases/LJ-2024-0168.md`. */
  readonly file: string;
  readonly data: DataByType[Name];
}

/** Every content type, in the order in which the admin and the field guide list them. */
export const contentTypes: readonly ContentType<TypeName>[] = Object.values(registry);

export function contentType<Name extends TypeName>(name: Name): (typeof registry)[Name] {
  return registry[name];
}

/** The content types that staff write; the rest is kept by the office. */
export const writtenTypes = contentTypes.filter(({ isKeptByOffice }) => !isKeptByOffice);

/** The lists of the vocabulary whose items entries refer to. */
export const vocabularyLists = Object.keys(vocabularyType.fields).filter(
  (name): name is VocabularyList => name !== "deadlines",
);

/** The type whose file this path is, or undefined when content has no place for it. */
export function contentTypeOfFile(file: string): ContentType<TypeName> | undefined {
  const [folder, ...rest] = file.split("/");
  const base = rest.at(-1)?.replace(/\.[^.]+$/, "");
  return contentTypes.find((type) => type.folder === folder && (!type.single || type.name === base));
}

export { extensionOf, type ContentType } from "./define-content-type.ts";
export type { ActivityData } from "./activity.ts";
export type { AgreementData } from "./agreement.ts";
export type { AssessmentData } from "./assessment.ts";
export { objectionKinds, type BoardsData } from "./boards.ts";
export type { CalendarData } from "./calendar.ts";
export type { CaseData } from "./case.ts";
export type { DisclosureData } from "./disclosure.ts";
export type { DutyData } from "./duty.ts";
export type { ExposureData } from "./exposure.ts";
export type { FigureCheckData } from "./figure-check.ts";
export type { HonourData } from "./honour.ts";
export type { ListingData } from "./listing.ts";
export type { MeetingKindData } from "./meeting-kind.ts";
export type { MeetingData } from "./meeting.ts";
export type { MonthReturnData } from "./month-return.ts";
export type { NoticeData } from "./notice.ts";
export type { OrderData } from "./order.ts";
export type { ObjectionData } from "./objection.ts";
export type { OrganisationData } from "./organisation.ts";
export type { PageData } from "./page.ts";
export type { PlaceData } from "./place.ts";
export type { PublishedFigureData } from "./published-figure.ts";
export type { PressData } from "./press.ts";
export type { ReleaseData } from "./release.ts";
export type { ResolutionData } from "./resolution.ts";
export type { RoleData } from "./role.ts";
export type { ServiceData } from "./service.ts";
export type { SiteData } from "./site.ts";
export type { TallyData } from "./tally.ts";
export { signOffId, type SignOffData } from "./sign-off.ts";
export type { TeamData } from "./team.ts";
export type { TombstoneData } from "./tombstone.ts";
export type { WorkflowData } from "./workflow.ts";
export type { VocabularyData, VocabularyItem, VocabularyList } from "./vocabulary.ts";
