import type { Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

/** Households below which a place tells who it was, where a community has set no number (`rules.md` B3). */
const FEWEST = 30;

// Words that say the actor is a minor; children as the ones harmed are for the tick of whoever checked.
const MINORS = /未成年|小学生|中学生|初中生|高中生|幼儿园的?孩子|男孩|女孩|男童|女童|少年|小朋友|学生/;

export const exposurePerson: Check = {
  name: "exposure-person",
  description:
    "Ensure that an exposure cannot lead to a person: large enough places, no minors, looked over.",
  forEntry(entry, content) {
    const exposure = asType(entry, "exposure");
    if (!exposure) return [];
    const { data } = exposure;
    const faults: Fault[] = [];
    if (!data.cleared)
      faults.push(
        faultAt(
          entry,
          ["cleared"],
          "没有勾选“已核对”",
          "请确认行为人不是未成年人、病人、残疾人，也不在谁家里；有一点不能肯定，就不上榜。",
        ),
      );
    for (const field of ["title", "location", "description", "handling"] as const) {
      const word = MINORS.exec(data[field])?.[0];
      if (word)
        faults.push(
          faultAt(
            entry,
            [field],
            `写到了“${word}”`,
            "涉及未成年人的事一律不曝光，请改为上门劝导，删去这一条。",
          ),
        );
    }
    return [...faults, ...tooSmall(exposure, content)];
  },
};

function tooSmall(entry: Entry<"exposure">, content: Content): Fault[] {
  const fewest = content.find("boards", "boards")?.data.exposures.households ?? FEWEST;
  const households = householdsAt(entry.data.place, content);
  if (households !== undefined && households >= fewest) return [];
  const reason =
    households === undefined
      ? "这个地点和它的上一级都没有登记户数"
      : `这个地点只有 ${households} 户，少于 ${fewest} 户`;
  return [
    faultAt(
      entry as unknown as Entry,
      ["place"],
      reason,
      households === undefined
        ? "请先到“地点”里补上户数，或改选整个小区。"
        : "范围太小，一看就知道是谁；请改选整个小区。",
    ),
  ];
}

/** A public area without households of its own lies among those of the place around it. */
function householdsAt(id: string, content: Content): number | undefined {
  const seen = new Set<string>();
  for (let place = content.find("place", id); place && !seen.has(place.id);) {
    if (place.data.households !== undefined) return place.data.households;
    seen.add(place.id);
    place = place.data.parent === undefined ? undefined : content.find("place", place.data.parent);
  }
  return undefined;
}
