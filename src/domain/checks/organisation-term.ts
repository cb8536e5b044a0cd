import type { Check } from "./check.ts";
import { asType, faultAt } from "./fault-at.ts";

export const organisationTerm: Check = {
  name: "organisation-term",
  description:
    "Ensure that a term of office ends after it begins and counts no more party members than members.",
  forEntry(entry) {
    const term = asType(entry, "organisation")?.data.term;
    if (!term) return [];
    const { from, to, members, partyMembers } = term;
    return [
      ...(to <= from
        ? [faultAt(entry, ["term", "to"], `届期的最后一天不晚于第一天 ${from}`, "请核对两个日期。")]
        : []),
      ...(partyMembers !== undefined && members === undefined
        ? [
            faultAt(
              entry,
              ["term", "members"],
              "填了党员人数，却没有成员人数",
              "请填成员人数，比例才算得出来。",
            ),
          ]
        : []),
      ...(partyMembers !== undefined && members !== undefined && partyMembers > members
        ? [
            faultAt(
              entry,
              ["term", "partyMembers"],
              `党员 ${partyMembers} 人多于成员 ${members} 人`,
              "请核对人数。",
            ),
          ]
        : []),
    ];
  },
};
