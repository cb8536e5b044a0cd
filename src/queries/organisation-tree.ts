import type { Entry } from "../content-types/index.ts";
import { relatedTo } from "../domain/related.ts";
import { content } from "./content.ts";

/** Organisations under the one they belong to; those without a parent are at the top. */
export function organisationTree(): OrganisationNode[] {
  const now = content();
  const { unitsBelow } = relatedTo(now);
  // A parent that is missing, or a ring of parents, must not make a unit disappear.
  const shown = new Set<string>();
  const nodeOf = (entry: Entry<"organisation">): OrganisationNode => {
    shown.add(entry.id);
    const below = (unitsBelow.get(entry.id) ?? []).filter(({ id }) => !shown.has(id));
    return { entry, below: below.map(nodeOf) };
  };
  const all = now.all("organisation");
  const tops = all.filter(({ data }) => !data.parent || !now.find("organisation", data.parent)).map(nodeOf);
  return [...tops, ...all.filter(({ id }) => !shown.has(id)).map(nodeOf)];
}

/** Organisations that can be telephoned, by kind and name. */
export function phoneBook(): readonly Entry<"organisation">[] {
  const kinds = content()
    .settings("vocabulary")
    .organisationKinds.map(({ id }) => id);
  return content()
    .all("organisation")
    .filter(({ data }) => data.phone !== undefined)
    .sort(
      (a, b) =>
        kinds.indexOf(a.data.kind) - kinds.indexOf(b.data.kind) || collator.compare(a.data.name, b.data.name),
    );
}

const collator = new Intl.Collator("zh-Hans-CN", { numeric: true });

export interface OrganisationNode {
  readonly entry: Entry<"organisation">;
  readonly below: readonly OrganisationNode[];
}
