import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

export const listingMatches: Check = {
  name: "listing-matches",
  description:
    "Ensure that projects, and only projects, join needs with resources, and that units are named.",
  forEntry(entry, content) {
    const data = asType(entry, "listing")?.data;
    if (!data) return [];
    const faults: Fault[] = [];
    if (data.kind !== "need" && !data.unit)
      faults.push(faultAt(entry, ["unit"], "没有写是哪个单位的", "资源和服务项目请选上提供的单位。"));
    if (data.until && data.until < data.day)
      faults.push(faultAt(entry, ["until"], `有效期早于列入日期 ${data.day}`, "请核对两个日期。"));
    for (const [field, kind, word] of MATCHES) {
      const matched = data[field];
      if (matched && data.kind !== "project")
        faults.push(
          faultAt(
            entry,
            [field],
            "只有服务项目才填这一栏",
            "请到服务项目那一条里写它回应的需求和用到的资源。",
          ),
        );
      matched?.forEach((id, index) => {
        const other = content.find("listing", id);
        if (other && other.data.kind !== kind)
          faults.push(
            faultAt(entry, [field, index], `“${other.data.title}”不在${word}清单里`, `请选一项${word}。`),
          );
        if (matched.indexOf(id) !== index)
          faults.push(faultAt(entry, [field, index], `“${id}”选了两次`, "请删去一个。"));
      });
    }
    return faults;
  },
};

const MATCHES = [
  ["needs", "need", "群众需求"],
  ["resources", "resource", "单位资源"],
] as const;
