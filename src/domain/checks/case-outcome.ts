import type { CaseData, Entry } from "../../content-types/index.ts";
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
    faults.push(...reopeningFaults(entry, data));
    return faults;
  },
};

function reopeningFaults(entry: Entry, data: CaseData): Fault[] {
  return (data.reopenings ?? []).flatMap(({ closed, day }, index, all) => {
    const at = (field: string, reason: string, remedy: string) =>
      faultAt(entry, ["reopenings", index, field], reason, remedy);
    const faults: Fault[] = [];
    const before = all[index - 1];
    const earliest = before?.day ?? data.received;
    if (closed < earliest) {
      const what = before ? "上一次重开日期" : "受理日期";
      faults.push(at("closed", `上次办结日期早于${what} ${earliest}`, "请核对日期；重开要按时间先后排列。"));
    }
    if (day < closed) {
      faults.push(at("day", `重开日期早于上次办结日期 ${closed}`, "办结以后才能重开，请核对两个日期。"));
    }
    if (index === all.length - 1 && data.closed && data.closed < day) {
      faults.push(
        at(
          "day",
          `重开日期晚于办结日期 ${data.closed}`,
          "上面的办结日期要写最后一次的；重开后还没办完就先删去。",
        ),
      );
    }
    if (index === all.length - 1 && data.verdictDay && data.verdictDay < day) {
      faults.push(
        at("day", `重开日期晚于评价日期 ${data.verdictDay}`, "重开前的评价请写在“上次居民评价”里。"),
      );
    }
    return faults;
  });
}
