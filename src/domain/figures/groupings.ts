import { caseGroupings } from "./groupings/case-groupings.ts";
import {
  byVocabulary,
  categoryGrouping,
  kindGrouping,
  organisationGrouping,
} from "./groupings/list-groupings.ts";
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
  statutory: byVocabulary("statutoryItems", "法定公开事项", "item"),
  ...caseGroupings,
} as const;

export type GroupingName = keyof typeof groupings;
