import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

export const tallyCounts: Check = {
  name: "tally-counts",
  description: "Ensure that each service is counted once for a period and that no part exceeds its whole.",
  forEntry(entry, content) {
    const data = asType(entry, "tally")?.data;
    if (!data) return [];
    const faults: Fault[] = [];
    if (data.day < data.from)
      faults.push(faultAt(entry, ["day"], `最后一天早于第一天 ${data.from}`, "请核对两个日期。"));
    data.counts.forEach(({ service, handled, byProxy = 0 }, index) => {
      if (byProxy > handled)
        faults.push(
          faultAt(
            entry,
            ["counts", index, "byProxy"],
            `代办 ${byProxy} 件多于办理的 ${handled} 件`,
            "代办的也算在办理件数里，请核对。",
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
