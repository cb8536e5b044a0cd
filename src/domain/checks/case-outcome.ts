import type { Fault } from "./fault.ts";
import type { Check } from "./check.ts";
import { asType, faultAt } from "./fault-at.ts";

export const caseOutcome: Check = {
  name: "case-outcome",
  description:
    "Ensure that a closed case says when, and why when it was not solved, and is judged only then.",
  forEntry(entry) {
    const data = asType(entry, "case")?.data;
    if (!data) return [];
    const faults: Fault[] = [];
    if (data.outcome && !data.closed) {
      faults.push(faultAt(entry, ["closed"], "填了办理结果，却没有办结日期", "请填写办结日期。"));
    }
    if (!data.outcome && data.closed) {
      faults.push(
        faultAt(entry, ["outcome"], "填了办结日期，却没有办理结果", "请选择办理结果，或删去办结日期。"),
      );
    }
    if (data.closed && data.closed < data.received) {
      faults.push(faultAt(entry, ["closed"], `办结日期早于受理日期 ${data.received}`, "请核对两个日期。"));
    }
    if (data.outcome && data.outcome !== "solved" && !data.reason) {
      faults.push(
        faultAt(entry, ["reason"], "没有完全解决，却没有写原因", "请写明原因，让反映的居民看得明白。"),
      );
    }
    if (data.verdict && !data.outcome) {
      faults.push(faultAt(entry, ["verdict"], "还没有办理结果，就填了居民评价", "请等办结后再填居民评价。"));
    }
    if (data.verdictDay && data.closed && data.verdictDay < data.closed) {
      faults.push(faultAt(entry, ["verdictDay"], `评价日期早于办结日期 ${data.closed}`, "请核对两个日期。"));
    }
    if (data.due && data.due < data.received) {
      faults.push(faultAt(entry, ["due"], `到期日早于受理日期 ${data.received}`, "请核对两个日期。"));
    }
    return faults;
  },
};
