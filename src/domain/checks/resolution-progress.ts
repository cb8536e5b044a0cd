import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

export const resolutionProgress: Check = {
  name: "resolution-progress",
  description:
    "Ensure that a resolution names an item of its meeting and that its progress only goes forward.",
  forEntry(entry, content) {
    const data = asType(entry, "resolution")?.data;
    if (!data) return [];
    const faults: Fault[] = [];
    const items = content.find("meeting", data.meeting)?.data.agenda.length;
    if (items !== undefined && data.agendaItem > items) {
      faults.push(faultAt(entry, ["agendaItem"], `那次会议只有 ${items} 个议题`, "请核对是第几个议题。"));
    }
    data.progress?.forEach((now, index, all) => {
      const before = all[index - 1];
      if (before && now.day < before.day) {
        faults.push(
          faultAt(entry, ["progress", index, "day"], `日期早于上一条的 ${before.day}`, "请按时间先后排列。"),
        );
      }
      if (before && now.percent < before.percent) {
        faults.push(
          faultAt(
            entry,
            ["progress", index, "percent"],
            `比例小于上一条的 ${before.percent}%`,
            "请核对；确实退回了就在情况里说明，比例写上一条的数。",
          ),
        );
      }
    });
    return faults;
  },
};
