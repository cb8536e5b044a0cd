import type { Entry } from "../content-types/index.ts";
import type { Content } from "./content.ts";

/** What points at an entry, found once for the whole content, so that no page searches all entries. */
export function relatedTo(content: Content): Related {
  const known = memory.get(content);
  if (known) return known;
  const related: Related = {
    resolutionsOfMeeting: group(content.all("resolution"), (entry) => entry.data.meeting),
    resolutionsOfCase: group(content.all("resolution"), (entry) => entry.data.case),
    meetingsOfKind: group(content.all("meeting"), (entry) => entry.data.kind),
    casesOfMeeting: group(content.all("case"), (entry) => entry.data.meeting),
    childrenOfCase: group(content.all("case"), (entry) => entry.data.parent),
    duplicatesOfCase: group(content.all("case"), (entry) => entry.data.duplicateOf),
    openCasesOfUnit: group(content.all("case"), (entry) =>
      entry.data.outcome ? undefined : entry.data.unit,
    ),
    activitiesOfTeam: group(content.all("activity"), (entry) => entry.data.team),
    unitsBelow: group(content.all("organisation"), (entry) => entry.data.parent),
    rolesOfUnit: group(content.all("role"), (entry) => entry.data.unit),
    projectsOfListing: group(content.all("listing"), ({ data }) => [
      ...(data.needs ?? []),
      ...(data.resources ?? []),
    ]),
    ordersOfListing: group(content.all("order"), ({ data }) => [data.need, data.project]),
    ordersOfCase: group(content.all("order"), ({ data }) => data.case),
    ordersOfUnit: group(content.all("order"), ({ data }) => data.takenBy),
    listingsOfUnit: group(content.all("listing"), ({ data }) => data.unit),
    agreementsOfUnit: group(content.all("agreement"), ({ data }) => data.parties),
    assessmentsOfUnit: group(content.all("assessment"), ({ data }) => data.unit),
    talliesOfService: group(content.all("tally"), ({ data }) => data.counts.map(({ service }) => service)),
  };
  memory.set(content, related);
  return related;
}

const memory = new WeakMap<Content, Related>();

function group<E extends Entry>(
  entries: readonly E[],
  keysOf: (entry: E) => string | undefined | readonly (string | undefined)[],
): Map<string, E[]> {
  const groups = new Map<string, E[]>();
  for (const entry of entries) {
    const keys = keysOf(entry);
    for (const key of new Set(Array.isArray(keys) ? keys : [keys])) {
      if (key === undefined) continue;
      const members = groups.get(key);
      if (members) members.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}

export interface Related {
  readonly resolutionsOfMeeting: ReadonlyMap<string, readonly Entry<"resolution">[]>;
  readonly resolutionsOfCase: ReadonlyMap<string, readonly Entry<"resolution">[]>;
  readonly meetingsOfKind: ReadonlyMap<string, readonly Entry<"meeting">[]>;
  readonly casesOfMeeting: ReadonlyMap<string, readonly Entry<"case">[]>;
  readonly childrenOfCase: ReadonlyMap<string, readonly Entry<"case">[]>;
  readonly duplicatesOfCase: ReadonlyMap<string, readonly Entry<"case">[]>;
  readonly openCasesOfUnit: ReadonlyMap<string, readonly Entry<"case">[]>;
  readonly activitiesOfTeam: ReadonlyMap<string, readonly Entry<"activity">[]>;
  readonly unitsBelow: ReadonlyMap<string, readonly Entry<"organisation">[]>;
  readonly rolesOfUnit: ReadonlyMap<string, readonly Entry<"role">[]>;
  /** Projects that answer a need or use a resource. */
  readonly projectsOfListing: ReadonlyMap<string, readonly Entry<"listing">[]>;
  readonly ordersOfListing: ReadonlyMap<string, readonly Entry<"order">[]>;
  readonly ordersOfCase: ReadonlyMap<string, readonly Entry<"order">[]>;
  readonly ordersOfUnit: ReadonlyMap<string, readonly Entry<"order">[]>;
  readonly listingsOfUnit: ReadonlyMap<string, readonly Entry<"listing">[]>;
  readonly agreementsOfUnit: ReadonlyMap<string, readonly Entry<"agreement">[]>;
  readonly assessmentsOfUnit: ReadonlyMap<string, readonly Entry<"assessment">[]>;
  readonly talliesOfService: ReadonlyMap<string, readonly Entry<"tally">[]>;
}
