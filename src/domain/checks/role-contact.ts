import type { Check } from "./check.ts";
import { asType, faultAt } from "./fault-at.ts";

export const roleContact: Check = {
  name: "role-contact",
  description: "Ensure that a mobile number is shown only with a consent and a telephone only once verified.",
  forEntry(entry) {
    const data = asType(entry, "role")?.data;
    if (!data) return [];
    return [
      ...(data.mobile !== undefined && data.consent === undefined
        ? [
            faultAt(
              entry,
              ["consent"],
              "填了手机，却没有同意书编号",
              "请先取得本人书面同意并填编号；没有同意就删去手机，改填办公座机。",
            ),
          ]
        : []),
      ...((data.phone !== undefined || data.mobile !== undefined) && data.verified === undefined
        ? [faultAt(entry, ["verified"], "填了电话，却没有核实日期", "请打一遍电话，再填核实那天的日期。")]
        : []),
    ];
  },
};
