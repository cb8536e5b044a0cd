import { exposuresCorrected, exposuresPublished, honours } from "./boards.ts";
import { closingRate, onTimeRate, reopenedRate } from "./case-closing.ts";
import { handlingDays } from "./case-duration.ts";
import { casesDisputed, selfGovernedShare, solvedRate } from "./case-outcome.ts";
import { ratedShare, satisfactionRate } from "./case-verdict.ts";
import { casesClosed, casesOpen, casesOverdue, casesReceived } from "./case-volume.ts";
import { disclosureCoverage, disclosuresOverdue, disclosuresPublished } from "./disclosures.ts";
import type { Figure, Topic } from "./figure.ts";
import type { GroupingName } from "./groupings.ts";
import { quietMonths } from "./months.ts";
import { meetingsHeld } from "./meetings.ts";
import {
  listedNeeds,
  needMatchingRate,
  orderMatchingRate,
  ordersDone,
  ordersRaised,
  ordersTaken,
} from "./orders.ts";
import {
  agreements,
  assessmentReplyRate,
  assessments,
  servicesByProxy,
  servicesHandled,
} from "./partners.ts";
import {
  implementationRate,
  resolutionsDone,
  resolutionsDue,
  resolutionsMade,
  resolutionsOverdue,
} from "./resolutions.ts";
import { objectionsOnTime, objectionsReceived } from "./objections.ts";
import { activitiesHeld, activityHeadcount, serviceHours, teams } from "./volunteers.ts";

/** Every published figure, in the order in which lists show them. */
export const figures: readonly Figure[] = [
  casesReceived,
  casesClosed,
  closingRate,
  onTimeRate,
  reopenedRate,
  solvedRate,
  casesDisputed,
  satisfactionRate,
  ratedShare,
  handlingDays,
  selfGovernedShare,
  casesOpen,
  casesOverdue,
  quietMonths,
  meetingsHeld,
  resolutionsMade,
  resolutionsDue,
  resolutionsDone,
  resolutionsOverdue,
  implementationRate,
  disclosuresPublished,
  disclosureCoverage,
  disclosuresOverdue,
  honours,
  exposuresPublished,
  exposuresCorrected,
  objectionsReceived,
  objectionsOnTime,
  activitiesHeld,
  activityHeadcount,
  serviceHours,
  teams,
  ordersRaised,
  ordersTaken,
  ordersDone,
  orderMatchingRate,
  listedNeeds,
  needMatchingRate,
  agreements,
  servicesHandled,
  servicesByProxy,
  assessments,
  assessmentReplyRate,
];

/** Headings under which figures are listed. */
export const topicNames: Readonly<Record<Topic, string>> = {
  cases: "问题办理",
  meetings: "议事和决议",
  disclosure: "居务公开",
  boards: "红榜和曝光台",
  volunteers: "志愿服务",
  partners: "共建和服务",
};

/** The figure with this id; throws RangeError when there is none. */
export function figureById(id: string): Figure {
  const figure = figures.find((one) => one.id === id);
  if (!figure) throw new RangeError(`没有编号为“${id}”的数字。请核对 src/domain/figures/index.ts 里的清单。`);
  return figure;
}

/**
 * The path of a figure's page, base path not included; a number leads to further pages of its list, the key of a
 * month or quarter to the figure of that time.
 */
export function figurePath(id: string, page: number | string = 1): string {
  return page === 1 ? `/figures/${id}/` : `/figures/${id}/${page}/`;
}

/** The path of the page that shows one chart of a figure in a frame on another site; its first chart by default. */
export function embedPath({ id, groupings: all }: Figure, by: GroupingName | undefined = all[0]): string {
  return `/embed${figurePath(id)}${by === undefined || by === all[0] ? "" : `${by}/`}`;
}

export { assertBreakdown, assertFigure, FigureError } from "./assert-figure.ts";
export { breakDown, type BrokenDown, type Group } from "./break-down.ts";
export type { Counted, Figure, FigureValue, LeftOut, Question, Topic } from "./figure.ts";
export { groupings, type GroupingName } from "./groupings.ts";
export {
  countedText,
  countedWithUnit,
  measured,
  measureWord,
  shownNumber,
  valueText,
  valueWithUnit,
  WITHHELD,
} from "./measured.ts";
export { suppressSmallCounts } from "./suppress-small-counts.ts";
export { chartDataOf, chartTitle, MOST_TIMES, type ChartData, type ChartSource } from "./chart-data.ts";
export { chartSentence } from "./chart-sentence.ts";
export { citations, type Citations } from "./cite.ts";
