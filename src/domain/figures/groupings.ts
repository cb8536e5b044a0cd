import { caseGroupings } from "./groupings/case-groupings.ts";
import { categoryGrouping, kindGrouping, organisationGrouping } from "./groupings/list-groupings.ts";
import { placeGrouping } from "./groupings/place-grouping.ts";
import { monthGrouping, yearGrouping } from "./groupings/time-groupings.ts";

/** Every way in which figures are broken down. */
export const groupings = {
  month: monthGrouping,
  year: yearGrouping,
  category: categoryGrouping,
  kind: kindGrouping,
  organisation: organisationGrouping,
  place: placeGrouping,
  ...caseGroupings,
} as const;

export type GroupingName = keyof typeof groupings;
