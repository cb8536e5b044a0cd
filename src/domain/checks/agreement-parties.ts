import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

export const agreementParties: Check = {
  name: "agreement-parties",
  description: "Ensure that an agreement has two different parties and does not end before it begins.",
  forEntry(entry) {
    const data = asType(entry, "agreement")?.data;
    if (!data) return [];
    const faults: Fault[] = [];
    if (new Set(data.parties).size < 2)
      faults.push(faultAt(entry, ["parties"], "签约的不到两方", "请把签约各方都选上，每一方选一次。"));
    if (data.until && data.until < data.day)
      faults.push(faultAt(entry, ["until"], `有效期早于签订日期 ${data.day}`, "请核对两个日期。"));
    return faults;
  },
};
