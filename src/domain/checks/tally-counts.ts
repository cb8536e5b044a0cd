import { SMALL_COUNT } from "../figures/suppress-small-counts.ts";
import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

export const tallyCounts: Check = {
  name: "tally-counts",
  description:
    "Ensure that each service is counted once for a period and that no part exceeds its whole or is small enough to point at people in need.",
  forEntry(entry, content) {
    const data = asType(entry, "tally")?.data;
    if (!data) return [];
    const faults: Fault[] = [];
    if (data.day < data.from)
      faults.push(faultAt(entry, ["day"], `最后一天早于第一天 ${data.from}`, "请核对两个日期。"));
    const all = data.counts.reduce((sum, { handled }) => sum + handled, 0);
    const { byProxy = 0 } = data;
    if (byProxy > all)
      faults.push(
        faultAt(
          entry,
          ["byProxy"],
          `代办 ${byProxy} 件多于办理的 ${all} 件`,
          "代办的也算在办理件数里，请核对。",
        ),
      );
    data.counts.forEach(({ service, handled }, index) => {
      const inNeed = content.find("service", service)?.data.inNeed === true;
      if (inNeed && handled > 0 && handled < SMALL_COUNT)
        faults.push(
          faultAt(
            entry,
            ["counts", index, "handled"],
            `涉及困难居民的服务只有 ${handled} 件，容易认出是哪一家`,
            `请把这一行删去，和以后的月份合在一起，满 ${SMALL_COUNT} 件再写。`,
          ),
        );
      if (data.counts.findIndex((one) => one.service === service) !== index)
        faults.push(
          faultAt(entry, ["counts", index, "service"], "这项服务写了两次", "请把件数加在一起写一次。"),
        );
    });
    const twin = content
      .all("tally")
      .find(
        (other) =>
          other.id < entry.id &&
          other.data.unit === data.unit &&
          other.data.from <= data.day &&
          data.from <= other.data.day &&
          other.data.counts.some((one) => data.counts.some(({ service }) => service === one.service)),
      );
    if (twin)
      faults.push(
        faultAt(
          entry,
          ["from"],
          `和 ${twin.id}（${twin.data.from} 至 ${twin.data.day}）有同样的服务和重叠的日子，会数两遍`,
          "请改日期，或把两条并成一条。",
        ),
      );
    return faults;
  },
};
