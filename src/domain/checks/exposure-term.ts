import { daysBetween } from "../calendar/day.ts";
import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

/** Longest display of an exposure in days (`rules.md` B7). */
const LONGEST_TERM = 30;

export const exposureTerm: Check = {
  name: "exposure-term",
  description:
    "Ensure that an exposure was preceded by a warning and a time to correct, and ends within 30 days.",
  forEntry(entry, content) {
    const data = asType(entry, "exposure")?.data;
    if (!data) return [];
    const faults: Fault[] = [];
    const fault = (field: string, reason: string, remedy: string) =>
      void faults.push(faultAt(entry, [field], reason, remedy));
    if (data.warned > data.published)
      fault("warned", "劝导日期晚于上榜日期", "先劝导、给整改期限，没有整改才上榜；请核对日期。");
    if (data.correctBy < data.warned || data.correctBy > data.published)
      fault("correctBy", "整改期限不在劝导和上榜之间", "请核对：劝导 → 整改期限 → 上榜，一个接一个。");
    const term = daysBetween(data.published, data.expires);
    if (term < 1 || term > LONGEST_TERM) {
      const usual = content.find("boards", "boards")?.data.exposures.days ?? 15;
      fault(
        "expires",
        `展示 ${term} 天，不在 1～${LONGEST_TERM} 天之内`,
        `请把撤榜日期定在上榜后 ${LONGEST_TERM} 天以内，一般 ${usual} 天。`,
      );
    }
    if (data.corrected !== undefined && data.corrected < data.warned)
      fault("corrected", "整改完成日期早于劝导日期", "请核对日期；劝导以前就改好的，不上榜。");
    return faults;
  },
};
