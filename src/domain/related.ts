import type { Entry } from "../content-types/index.ts";
import type { Content } from "./content.ts";
import { NotedIndex } from "./reads.ts";

/** What points at an entry, found once for the whole content, so that no page searches all entries. */
export function relatedTo(content: Content): Related {
  let related = memory.get(content);
  if (related) return related;
  // Pages note what they look up in it, entry by entry.
  related = content.reads ? content.reads.aside(() => index(content)).value : index(content);
  memory.set(content, related);
  return related;
}

const memory = new WeakMap<Content, Related>();

function index(content: Content): Related {
  const group = <E extends Entry>(name: string, entries: readonly E[], keysOf: KeysOf<E>) =>
    grouped(new NotedIndex<E>(name, content.reads), entries, keysOf);
  return {
    resolutionsOfMeeting: group(
      "resolutionsOfMeeting",
      content.all("resolution"),
      (entry) => entry.data.meeting,
    ),
    resolutionsOfCase: group("resolutionsOfCase", content.all("resolution"), (entry) => entry.data.case),
    meetingsOfKind: group("meetingsOfKind", content.all("meeting"), (entry) => entry.data.kind),
    casesOfMeeting: group("casesOfMeeting", content.all("case"), (entry) => entry.data.meeting),
    childrenOfCase: group("childrenOfCase", content.all("case"), (entry) => entry.data.parent),
    duplicatesOfCase: group("duplicatesOfCase", content.all("case"), (entry) => entry.data.duplicateOf),
    openCasesOfUnit: group("openCasesOfUnit", content.all("case"), (entry) =>
      entry.data.outcome ? undefined : entry.data.unit,
    ),
    activitiesOfTeam: group("activitiesOfTeam", content.all("activity"), (entry) => entry.data.team),
    unitsBelow: group("unitsBelow", content.all("organisation"), (entry) => entry.data.parent),
    rolesOfUnit: group("rolesOfUnit", content.all("role"), (entry) => entry.data.unit),
    projectsOfListing: group("projectsOfListing", content.all("listing"), ({ data }) => [
      ...(data.needs ?? []),
      ...(data.resources ?? []),
    ]),
    ordersOfListing: group("ordersOfListing", content.all("order"), ({ data }) => [data.need, data.project]),
    ordersOfCase: group("ordersOfCase", content.all("order"), ({ data }) => data.case),
    ordersOfUnit: group("ordersOfUnit", content.all("order"), ({ data }) => data.takenBy),
    listingsOfUnit: group("listingsOfUnit", content.all("listing"), ({ data }) => data.unit),
    agreementsOfUnit: group("agreementsOfUnit", content.all("agreement"), ({ data }) => data.parties),
    assessmentsOfUnit: group("assessmentsOfUnit", content.all("assessment"), ({ data }) => data.unit),
    talliesOfService: group("talliesOfService", content.all("tally"), ({ data }) =>
      data.counts.map(({ service }) => service),
    ),
  };
}

function grouped<E extends Entry>(
  groups: NotedIndex<E>,
  entries: readonly E[],
  keysOf: KeysOf<E>,
): Map<string, E[]> {
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

type KeysOf<E> = (entry: E) => string | undefined | readonly (string | undefined)[];

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
