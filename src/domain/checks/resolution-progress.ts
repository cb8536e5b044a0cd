import { choiceWord } from "../text/choice-word.ts";
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
    const agenda = content.find("meeting", data.meeting)?.data.agenda;
    const item = agenda?.[data.agendaItem - 1];
    if (agenda && !item) {
      faults.push(
        faultAt(entry, ["agendaItem"], `那次会议只有 ${agenda.length} 个议题`, "请核对是第几个议题。"),
      );
    }
    if (item && item.result !== "passed") {
      const told = item.result ? `是“${choiceWord("meeting", "agenda.result", item.result)}”` : "还没有写";
      faults.push(
        faultAt(
          entry,
          ["agendaItem"],
          `那次会议第 ${data.agendaItem} 个议题的结果${told}，没有通过的事不能成为决议`,
          "请核对是第几个议题，或先改纪要里的结果。",
        ),
      );
    }
    if (data.evaluated !== undefined && data.evaluation === undefined)
      faults.push(faultAt(entry, ["evaluation"], "写了评价日期，没有写评价", "请选居民怎么评价。"));
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
