import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

export const monthReturnCounts: Check = {
  name: "month-return-counts",
  description: "Ensure that a monthly return counts each thing once and shares no day with another return.",
  forEntry(entry, content) {
    const data = asType(entry, "month-return")?.data;
    if (!data) return [];
    const faults: Fault[] = [];
    if (data.day < data.from)
      faults.push(faultAt(entry, ["day"], `月报的最后一天早于第一天 ${data.from}`, "请核对两个日期。"));
    data.counts.forEach(({ what }, index) => {
      if (data.counts.findIndex((one) => one.what === what) === index) return;
      const name = content.nameOf({ vocabulary: "monthlyCounts" }, what);
      faults.push(faultAt(entry, ["counts", index, "what"], `“${name}”写了两次`, "请把件数加在一起写一次。"));
    });
    const twin = content
      .all("month-return")
      .find((other) => other.id < entry.id && other.data.from <= data.day && data.from <= other.data.day);
    if (twin)
      faults.push(
        faultAt(
          entry,
          ["from"],
          `和 ${twin.id}（${twin.data.from} 至 ${twin.data.day}）有重叠的日子`,
          "一个月只填一张，请改日期，或把两张并成一张。",
        ),
      );
    return faults;
  },
};
