import type { Entry } from "../../content-types/index.ts";
import type { Check } from "./check.ts";
import { asType, faultAt } from "./fault-at.ts";

export const placeDivision: Check = {
  name: "place-division",
  description:
    "Ensure that a division ends after it begins and that no place lies in two of one level at a time.",
  forEntry(entry, content) {
    const place = asType(entry, "place");
    if (!place) return [];
    const { from, to, parts = [] } = place.data;
    const rivals = content
      .all("place")
      .filter((other) => other.id !== place.id && other.data.kind === place.data.kind && meet(place, other));
    return [
      ...(from !== undefined && to !== undefined && to < from
        ? [faultAt(entry, ["to"], `划分的最后一天早于第一天 ${from}`, "请核对两个日期。")]
        : []),
      ...parts.flatMap((part, index) => {
        if (part === place.id) {
          return [faultAt(entry, ["parts", index], "把自己算作自己的一部分", "请删去这一项。")];
        }
        const rival = rivals.find(({ data }) => data.parts?.includes(part));
        if (!rival) return [];
        const name = content.nameOf({ entry: "place" }, part);
        return [
          faultAt(
            entry,
            ["parts", index],
            `“${name}”同时也在“${rival.data.name}”里`,
            "同一级的划分里，一个地点同一天只能归一处；请给旧的划分填上最后一天，或从一处删去。",
          ),
        ];
      }),
    ];
  },
};

/** Whether two divisions are in use on a common day. */
function meet(a: Entry<"place">, b: Entry<"place">): boolean {
  const [first, last] = ["0000-01-01", "9999-12-31"];
  return (a.data.from ?? first) <= (b.data.to ?? last) && (b.data.from ?? first) <= (a.data.to ?? last);
}
