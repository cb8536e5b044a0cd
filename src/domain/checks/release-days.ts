import type { Check } from "./check.ts";
import { asType, faultAt } from "./fault-at.ts";

export const releaseDays: Check = {
  name: "release-days",
  description: "Ensure that a moved release names another day than the one it has now.",
  forEntry(entry) {
    const data = asType(entry, "release")?.data;
    return (data?.moved ?? []).flatMap(({ from }, index) =>
      from === data?.day
        ? [faultAt(entry, ["moved", index, "from"], "原定日期和现在的发布日期一样", "请核对两个日期。")]
        : [],
    );
  },
};
